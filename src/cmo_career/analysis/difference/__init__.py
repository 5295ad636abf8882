"""What is different between two plans, careers or frameworks, how to make it so, and how to move between frameworks."""
