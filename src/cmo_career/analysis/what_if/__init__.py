"""What would be otherwise: the answers before changes and after them."""
