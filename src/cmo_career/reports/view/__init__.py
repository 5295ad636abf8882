"""What the pages show: answers put into words and numbers into writing, one section a file."""
