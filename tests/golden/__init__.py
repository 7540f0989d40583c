"""The committed pages in `content/` are what the seeds give, byte for byte; see `make accept`."""
