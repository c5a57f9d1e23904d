"""Turning what people pass into arrays of floats, or saying in words why that cannot be done.

Every function takes the `name` of the argument it looks at, because an error that names the
argument can be mended without reading our source.
"""

from collections.abc import Sequence
from numbers import Integral, Real
from sys import float_info
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

LARGEST = 1e150  # two numbers below it can be multiplied, and millions of products added


def numbers(value: npt.ArrayLike, name: str) -> Array:
    """Any array-like of real numbers, of any shape, as an array of 64-bit floats.

    ValueError: something in `value` is not a number, or its rows have different lengths.
    """
    try:
        array = np.asarray(value)
    except ValueError:
        raise ValueError(f"expected {name} with rows of equal length, got {short(value)}") from None
    if array.dtype.kind not in "biuf":
        raise ValueError(f"expected {name} to be made of numbers, got {short(value)}")
    return array.astype(np.float64, order="C")  # the order decides how sums are rounded


def finite_numbers(value: npt.ArrayLike, name: str) -> Array:
    """Like `numbers`, without NaN, infinity and anything beyond `LARGEST`.

    ValueError: names the first number that is out of range, and where it stands.
    """
    array = numbers(value, name)
    good = np.abs(array) <= LARGEST  # NaN compares false, so it is caught too
    if not good.all():
        bad = np.argwhere(~good)
        where = ", ".join(str(i) for i in bad[0])
        raise ValueError(
            f"expected {name} to hold finite numbers (up to {LARGEST:g}), "
            f"got {array[tuple(bad[0])]:g} at [{where}]"
        )
    return array


def shaped(value: npt.ArrayLike, name: str, shape: tuple[int | str, ...]) -> Array:
    """Finite numbers of one shape. A word in `shape` stands for any number from 1 up.

    ValueError: another shape; a flat list where a column is needed gets a hint.
    """
    array = finite_numbers(value, name)
    fits = array.ndim == len(shape) and all(
        have == want if isinstance(want, int) else have > 0
        for have, want in zip(array.shape, shape, strict=True)
    )
    if not fits:
        wanted = f"({', '.join(str(want) for want in shape)})"
        raise ValueError(f"expected {name} of shape {wanted}, got {array.shape}{_hint(array)}")
    return array


def table(value: npt.ArrayLike, name: str, shape: tuple[int | str, ...]) -> Array:
    """A read-only copy with finite numbers of one shape, for objects that never change."""
    array = shaped(value, name, shape)
    array.flags.writeable = False
    return array


def whole_number(value: Any, name: str, least: int) -> int:
    """A whole number of at least `least`."""
    if isinstance(value, bool) or not isinstance(value, Integral) or value < least:
        raise ValueError(
            f"expected {name} to be a whole number from {least} up, got {short(value)}"
        )
    return int(value)


def positive_number(value: Any, name: str) -> float:
    """A finite number above zero."""
    is_number = isinstance(value, Real) and not isinstance(value, bool)
    if not is_number or not 0 < value <= float_info.max:
        raise ValueError(f"expected {name} to be a finite number above 0, got {short(value)}")
    return float(value)


def number_from_0_to_1(value: Any, name: str) -> float:
    """A number from 0 to below 1."""
    is_number = isinstance(value, Real) and not isinstance(value, bool)
    if not is_number or not 0 <= value < 1:
        raise ValueError(f"expected {name} to be a number from 0 to below 1, got {short(value)}")
    return float(value)


def is_list(value: Any) -> bool:
    """Whether it is a list, a tuple, a range or an array, but not a text."""
    return isinstance(value, Sequence | np.ndarray) and not isinstance(value, str)


def short(value: Any) -> str:
    """What was passed, on one line of an error message."""
    text = " ".join(repr(value).split())
    return text if len(text) <= 60 else text[:57] + "..."


def _hint(array: Array) -> str:
    if array.ndim != 1 or not array.size:
        return ""
    items = [f"{number:g}" for number in array[:3]] + ["..."] * (array.size > 3)
    column = ", ".join(item if item == "..." else f"[{item}]" for item in items)
    return f": write it as a column, [{column}], or as one row, [[{', '.join(items)}]]"
