"""What `start.py` is made of. None of it is part of the package."""
