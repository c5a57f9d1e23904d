"""Answers to the exercises as people write them: right in several ways, and wrong in many.

A module for each lesson, with two tables, by the name of the exercise:

    RIGHT    code that must pass
    WRONG    code that must not, with words that its diagnosis contains

The code of a function is a `def`, or a lambda. It can use NumPy, nnlib and the exercise's names.
"""
