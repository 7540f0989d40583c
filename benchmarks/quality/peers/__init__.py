"""Other taggers, run beside ours on the same files; each is left out where it is not installed."""
