"""Turning what people pass into arrays of floats, or saying in words why that cannot be done.

Every function takes the `name` of the argument it looks at, because an error that names the
argument can be mended without reading our source.
"""

from collections.abc import Sequence
from numbers import Integral, Real
from sys import float_info
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Kind = TypeVar("Kind")
Array = npt.NDArray[np.float64]

LARGEST = 1e100  # three numbers below it can be multiplied, and millions of products added
MOST = 10**8  # numbers at once: 0.8 GB, more than a lesson needs and less than a laptop has


def numbers(value: npt.ArrayLike, name: str) -> Array:
    """Any array-like of real numbers, of any shape, as an array of 64-bit floats.

    ValueError: something in `value` is not a number, or its rows have different lengths.
    """
    if isinstance(value, range) and is_longer(value, MOST):  # NumPy would make them all
        raise ValueError(f"expected {name} with {MOST:,} numbers at most, got {short(value)}")
    try:
        array = np.asarray(value)
    except Exception:  # each kind of value has its own way to fail
        raise ValueError(f"expected {name} with rows of equal length, got {short(value)}") from None
    if array.dtype.kind == "O" or (array.dtype.kind == "f" and array.dtype.itemsize > 8):
        array = _to_64_bits(array, name)
    if array.dtype.kind not in "biuf":
        raise ValueError(f"expected {name} to be made of numbers, got {short(value)}")
    if array.size > MOST:
        raise ValueError(f"expected {name} with {MOST:,} numbers at most, got shape {array.shape}")
    return array.astype(np.float64, order="C")  # the order decides how sums are rounded


def _to_64_bits(array: npt.NDArray[Any], name: str) -> npt.NDArray[Any]:
    """Larger floats, fractions and whole numbers as floats of 64 bits; other objects as they are."""
    if array.dtype.kind == "O" and not all(isinstance(each, Real) for each in array.flat):
        return array
    try:
        with np.errstate(over="ignore"):
            return array.astype(np.float64)
    except OverflowError:
        raise ValueError(
            f"expected {name} to hold finite numbers (up to {LARGEST:g}), got {short(array)}"
        ) from None


def moderate(value: npt.ArrayLike, name: str) -> Array:
    """Like `numbers`, up to `LARGEST`, so that they can be multiplied; NaN is handed on."""
    array = numbers(value, name)
    if (np.abs(array) > LARGEST).any():
        raise ValueError(f"expected {name} to hold numbers up to {LARGEST:g}, got {short(value)}")
    return array


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
        raise ValueError(
            f"expected {name} of shape {wanted}, got {array.shape}{_hint(array, shape)}"
        )
    return array


def table(value: npt.ArrayLike, name: str, shape: tuple[int | str, ...]) -> Array:
    """A read-only copy with finite numbers of one shape, for objects that never change."""
    array = shaped(value, name, shape)
    array.flags.writeable = False
    return array


def whole_number(value: Any, name: str, least: int, most: int | None = None) -> int:
    """A whole number of at least `least`, and of at most `most`."""
    whole = type(value) is int or (isinstance(value, Integral) and not isinstance(value, bool))
    if not whole or value < least:
        raise ValueError(
            f"expected {name} to be a whole number from {least} up, got {short(value)}"
        )
    if most is not None and int(value) > most:
        raise ValueError(f"expected {name} to be {most:,} at most, got {short(value)}")
    return int(value)


def finite_number(value: Any, name: str) -> float:
    """A number up to `LARGEST`."""
    if not abs(as_float := _float(value)) <= LARGEST:
        raise ValueError(f"expected {name} to be a number (up to {LARGEST:g}), got {short(value)}")
    return as_float


def positive_number(value: Any, name: str, largest: float = LARGEST) -> float:
    """A finite number above zero."""
    if not 0 < (as_float := _float(value)) <= float_info.max:
        raise ValueError(f"expected {name} to be a finite number above 0, got {short(value)}")
    if as_float > largest:
        raise ValueError(f"expected {name} to be {largest:g} at most, got {short(value)}")
    return as_float


def number_from_0_to_1(value: Any, name: str) -> float:
    """A number from 0 to below 1."""
    if not 0 <= (as_float := _float(value)) < 1:
        raise ValueError(f"expected {name} to be a number from 0 to below 1, got {short(value)}")
    return as_float


def _float(value: Any) -> float:
    """A number as a float; NaN if it is none, infinity if it is too large for one."""
    if type(value) is float:
        return value
    if not isinstance(value, Real) or isinstance(value, bool):
        return np.nan
    try:
        with np.errstate(over="ignore"):
            return float(value)
    except OverflowError:
        return np.inf


def true_or_false(value: Any, name: str) -> bool:
    """True or False, Python's or NumPy's."""
    if not isinstance(value, bool | np.bool_):
        raise ValueError(f"expected {name} to be True or False, got {short(value)}")
    return bool(value)


def plain_text(value: Any, name: str) -> str:
    """A text that can be written down anywhere."""
    if not isinstance(value, str):
        raise ValueError(f"expected {name} to be a text, got {short(value)}")
    if not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
        raise ValueError(f"expected {name} to be a text of real characters, got {short(value)}")
    return value


def one_of(value: Any, kind: type[Kind], name: str) -> Kind:
    """An object of a class, like a Network."""
    if not isinstance(value, kind):
        raise ValueError(f"expected {name} to be of the class {kind.__name__}, got {short(value)}")
    return value


def items(value: Any, name: str, most: int = MOST) -> list[Any]:
    """What is in a list, a tuple, a range or an array."""
    if not is_list(value):
        raise ValueError(f"expected {name} to be a list, got {short(value)}")
    if is_longer(value, most):
        raise ValueError(f"expected {name} to hold {most:,} at most, got {short(value)}")
    return list(np.asarray(value) if isinstance(value, np.ndarray) else value)


def is_longer(value: Any, most: int) -> bool:
    """Whether a list holds more than `most`."""
    try:
        return len(value) > most
    except OverflowError:  # a range of more than 64 bits
        return True


def is_list(value: Any) -> bool:
    """Whether it is a list, a tuple, a range or an array, but not a text."""
    if isinstance(value, np.ndarray):
        return value.ndim > 0
    return isinstance(value, Sequence) and not isinstance(value, str | bytes | bytearray)


def short(value: Any) -> str:
    """What was passed, on one line of an error message."""
    try:
        words = " ".join(repr(value).split())
    except Exception:  # a number of thousands of digits, an object that is broken
        words = f"something of the class {type(value).__name__}"
    return words if len(words) <= 60 else words[:57] + "..."


def _hint(array: Array, shape: tuple[int | str, ...]) -> str:
    """How to write a flat list as the table that is needed: as a column, a row, or either."""
    if array.ndim != 1 or not array.size or len(shape) != 2:
        return ""
    items = [f"{number:g}" for number in array[:3]] + ["..."] * (array.size > 3)
    column = ", ".join(item if item == "..." else f"[{item}]" for item in items)
    ways = [
        (f"as a column, [{column}]", (array.size, 1)),
        (f"as one row, [[{', '.join(items)}]]", (1, array.size)),
    ]
    fitting = [
        way
        for way, have in ways
        if all(
            want == size or isinstance(want, str) for want, size in zip(shape, have, strict=True)
        )
    ]
    return f": write it {', or '.join(fitting)}" if fitting else ""
