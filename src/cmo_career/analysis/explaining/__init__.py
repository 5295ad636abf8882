"""What everything in a career is for and what it rests on: how `explain` puts its trees of reasons together."""
