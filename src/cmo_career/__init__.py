"""A domain model for the career of a marketing leader."""
