"""How far a plan has come."""
