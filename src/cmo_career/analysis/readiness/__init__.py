"""Whether a person is ready for a stage."""
