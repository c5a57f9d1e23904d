"""Activations: what a neuron makes of its sum, and how steeply that changes.

The sigmoid is the one of the lessons: any number in, a number between 0 and 1 out.

All functions take numbers of any shape (one number, a list, a table) and answer in that shape.
"""

import numpy as np
import numpy.typing as npt

from nnlib.arrays import Array, moderate, numbers


def sigmoid(x: npt.ArrayLike) -> Array:
    """Squash each number of `x` into the range from 0 to 1.

    The logistic function, 1 / (1 + e^-x). NaN in, NaN out.
    ValueError: `x` holds something that is not a number.
    """
    x = numbers(x, "x")
    with np.errstate(over="ignore"):  # below -709 e^-x is too big for a float; 1 / infinity is 0
        return 1 / (1 + np.exp(-x))


def sigmoid_slope(output: npt.ArrayLike) -> Array:
    """How steep the sigmoid is where it answered `output`.

    For s = sigmoid(x) the derivative ds/dx is s (1 - s): 0.25 at most (where s is 0.5), and close
    to 0 where s is close to 0 or 1. Give it the sigmoid's answer s, not the x it came from.
    """
    output = moderate(output, "output")
    return output * (1 - output)


def tanh(x: npt.ArrayLike) -> Array:
    """Squash each number of `x` into the range from -1 to 1: the hyperbolic tangent.

    It is the sigmoid stretched: tanh(x) = 2 sigmoid(2 x) - 1. NaN in, NaN out.
    """
    return np.tanh(numbers(x, "x"))


def tanh_slope(output: npt.ArrayLike) -> Array:
    """How steep tanh is where it answered `output`: 1 - output^2, 1 at most."""
    output = moderate(output, "output")
    return 1 - output**2


def relu(x: npt.ArrayLike) -> Array:
    """Positive numbers as they are, 0 for all others (rectified linear unit). NaN in, NaN out."""
    return np.maximum(numbers(x, "x"), 0)


def relu_slope(output: npt.ArrayLike) -> Array:
    """How steep it is where it answered `output`: 1 above 0, and 0 at 0."""
    return np.heaviside(numbers(output, "output"), 0.0)
