"""A career for each reader, without the rest."""
