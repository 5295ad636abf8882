"""When each goal is ready, and when it is decided: dates with their odds."""
