"""When the work of a plan is done: the network of what waits for what, levelled by hours a week."""
