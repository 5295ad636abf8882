"""The ways through the progression from here to a stage."""
