"""Measurements, made on demand. None of them is a test: no test asserts a time."""
