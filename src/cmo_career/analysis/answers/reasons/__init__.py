"""Why answers are as they are: for each sort of answer the tree of its reasons."""
