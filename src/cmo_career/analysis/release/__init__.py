"""From single ratings to what a career may hold."""
