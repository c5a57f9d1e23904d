"""What is wrong with a number, a table or a function, in words a beginner can act on.

Nothing here knows a lesson or an exercise. Every function returns words, or "" if it sees nothing
wrong.
"""

import difflib
import inspect
import re
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np

import nnlib
from nnlib.arrays import numbers, short

WRITTEN_LATER = "Not written yet: put your own code where the ... is, and run this cell again."


def unwritten(answer: Any) -> bool:
    """Whether a `...` still stands where an answer, or a part of it, should be."""
    parts = answer if isinstance(answer, list | tuple) else [answer]
    return any(part is ... for part in parts)


def same(one: Any, two: Any) -> bool:
    """Whether two answers are equal to nine digits, in the same shape."""
    if one is two:  # a function that was handed in, too
        return True
    if isinstance(two, tuple):
        return _all_the_same(one, two)
    if isinstance(two, str):
        return isinstance(one, str) and one.strip().lower() == two.lower()
    try:
        one, two = numbers(one, "one"), numbers(two, "two")
    except ValueError:  # a function, or a list of texts, or of rows of different lengths
        return isinstance(two, list) and _all_the_same(one, two)
    return one.shape == two.shape and np.allclose(one, two, rtol=1e-9, atol=1e-12, equal_nan=True)


def _all_the_same(one: Any, two: Any) -> bool:
    return isinstance(one, tuple | list) and len(one) == len(two) and all(map(same, one, two))


def value_problem(mine: Any, right: Any) -> str:
    """What kind of wrong a value is."""
    if mine is None:
        return "There is nothing in it (None). What is it to be?"
    if callable(mine):
        return "This is a function, not its result. Call it: put (...) behind its name."
    if isinstance(right, str):
        return "" if same(mine, right) else f"Not {short(mine)}. Look at the numbers once more."
    if isinstance(right, tuple):
        return _several_problem(mine, right)
    try:
        got = numbers(mine, "an answer")
    except ValueError as error:
        if "rows of equal length" in str(error):
            return f"Expected a table of numbers with rows of equal length, got {short(mine)}."
        if isinstance(mine, str | list | tuple | np.ndarray) and np.asarray(mine).dtype.kind == "U":
            return f"This is text, {short(mine)}. Numbers stand without quotation marks."
        return f"Expected numbers, got {short(mine)}."
    want = np.asarray(right, dtype=float)
    if got.shape != want.shape:
        return _shape_problem(got, want)
    return "" if same(got, want) else _number_problem(got, want)


def common_problem(pairs: Sequence[tuple[Any, Any]]) -> str:
    """What kind of wrong the first of several results is: pairs of what came and what is right.

    What can be guessed from one number or table counts only if all the others look like that, too.
    """
    problems = [value_problem(got, want) for got, want in pairs]
    if len({re.sub(r"[-+]?\d[\d.e+-]*", "", each) for each in problems}) == 1:
        return problems[0]
    try:
        got, want = (numbers(each, "an answer") for each in pairs[0])
    except ValueError:
        return problems[0]
    return problems[0] if got.shape != want.shape else _not_the_number(got, want)


def _several_problem(mine: Any, right: tuple[Any, ...]) -> str:
    if not isinstance(mine, tuple | list) or len(mine) != len(right):
        return f"Expected {len(right)} results with a comma between them, got {number_words(mine)}."
    if len(right) == 2 and same(mine[0], right[1]) and same(mine[1], right[0]):
        return "Both are right, in the wrong order: exchange them."
    problems = [value_problem(one, two) for one, two in zip(mine, right, strict=True)]
    return next((f"Result {k}: {text}" for k, text in enumerate(problems, 1) if text), "")


def _shape_problem(got: Any, want: Any) -> str:
    start = f"Expected the shape {want.shape}, got {got.shape}."
    if got.ndim == 0:
        return f"Expected a table of the shape {want.shape}, got one number, {number_words(got)}."
    if want.ndim == 0:
        if got.size == 1:
            return (
                f"{start} The number is still packed in a table: take it out with [0] or .item()."
            )
        return f"Expected one number, got {got.size} of them. Is there an index or a sum missing?"
    if got.ndim == want.ndim == 2 and got.T.shape == want.shape:
        return f"{start} Rows and columns are exchanged: there is a .T too many or too few."
    if got.ndim == 1 and got.size == want.size:
        return (
            f"{start} The numbers stand in a flat list; a table needs double brackets: "
            "[[...], [...]]."
        )
    if got.ndim == want.ndim == 1:
        return (
            f"{start} There are {'too many' if got.size > want.size else 'too few'} numbers in it."
        )
    if got.ndim == want.ndim and len(got) == len(want):
        return f"{start} The rows are right, the columns are not as many as they should be."
    if got.ndim == want.ndim and got.shape[1:] == want.shape[1:]:
        return f"{start} The columns are right, the rows are not as many as they should be."
    return start


def _number_problem(got: Any, want: Any) -> str:
    """Numbers in the right shape that are not the right ones."""
    if np.any(np.isnan(got)):
        return "There is a nan in it, not a number: look for 0 / 0, or infinity minus infinity."
    if same(-got, want):
        return (
            "The size is right, the sign is the wrong way round: look for a minus too many or "
            "too few."
        )
    if want.ndim == 0 and float(want).is_integer() and abs(got - want) == 1:
        more = "One too many" if got > want else "One too few"
        return f"{more}. Python counts from 0, and a range ends before its end."
    if np.allclose(got, want, rtol=5e-3, atol=0):
        return (
            "Right to about three digits, not to all of them. Is a rounded number typed in, or a "
            "step taken in the wrong order?"
        )
    if np.any(got) and (same(got, np.round(want)) or same(got, np.trunc(want))):
        return "These are whole numbers. Is there a round(), an int() or a // too many?"
    if got.ndim == 2 and got.shape[0] == got.shape[1] and same(got.T, want):
        return "Rows and columns are exchanged: there is a .T too many or too few."
    if got.size > 1 and same(np.sort(got.ravel()), np.sort(want.ravel())):
        return (
            "The right numbers, in another order. Look at which row and which column they are in."
        )
    factor = _factor(got, want)
    if factor:
        what = "Every number" if want.size > 1 else "It"
        return (
            f"{what} is {factor:g} times the right one. Is there a sum where a mean belongs, or a "
            "factor?"
        )
    if want.size > 1:
        difference = np.unique(np.round(got - want, 9))
        if len(difference) == 1:
            return f"Every number is off by {difference[0]:+g}. Is something added once too often?"
    return _not_the_number(got, want)


def _not_the_number(got: Any, want: Any) -> str:
    if got.ndim == 0:
        return f"{number_words(got)} is not the number."
    place = tuple(int(k) for k in np.argwhere(~np.isclose(got, want, rtol=1e-9, atol=1e-12))[0])
    return f"The shape is right. The first number that is not: {got[place]:g}, at {list(place)}."


def _factor(got: Any, want: Any) -> float:
    """By what all numbers are too large; 0 if by nothing in common."""
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.unique(np.round(got[want != 0] / want[want != 0], 9))
    if len(ratio) != 1 or not 0 < ratio[0] < np.inf or np.any(got[want == 0]):
        return 0.0
    factors = np.array([ratio[0], 1 / ratio[0]])
    whole = np.any(np.abs(factors - np.round(factors)) < 1e-6)
    # A single number is always some multiple of another.
    return float(ratio[0]) if want.size > 1 or whole else 0.0


def exception_words(
    error: BaseException, function: Callable[..., Any], known: Iterable[str] = ()
) -> str:
    """What Python complained about, and what to do about it.

    function: the one that somebody wrote, and that was called.
    known: names that somebody may have meant, beside the function's own.
    """
    text = str(error)
    complaint = f"It stopped with {type(error).__name__}: {text}."
    advice = _advice(error, text, function, known)
    return f"{complaint}\n{advice}" if advice else complaint


def _advice(
    error: BaseException, text: str, function: Callable[..., Any], known: Iterable[str]
) -> str:
    if isinstance(error, NameError):  # an UnboundLocalError is one, too
        return _name_advice(error, text, function, known)
    if isinstance(error, RecursionError):
        return "The function calls itself, for ever. Give it another name than the one it uses."
    if isinstance(error, AttributeError):
        close = difflib.get_close_matches(str(error.name), dir(error.obj), n=1)
        return f"Did you mean {close[0]}?" if close else "Look at the spelling behind the dot."
    if isinstance(error, IndexError):
        return "There is no such row or column. Python counts from 0: of four rows the last is 3."
    if isinstance(error, KeyError):
        return f"There is no {text}. Is a name in quotation marks that should stand for another?"
    if isinstance(error, ZeroDivisionError):
        return "Something is divided by 0. What is under the line?"
    if text.startswith("random") and "at most" in text:
        return "The size of a table has brackets of its own: .random((rows, columns))."
    if "positional argument" in text and not _has_begun(function, error):
        return "The def line must take as many names in its brackets as the exercise gives."
    if "not callable" in text:
        return (
            "Something in front of round brackets is no function. Is a * missing there, or was a "
            "function's name used for something else? Then run the lesson's first cell again."
        )
    if "enough dimensions" in text:
        return "@ is for two tables. A number times a table is *."
    if "matmul" in text or "not aligned" in text:
        return (
            "The left table's columns must be as many as the right table's rows. "
            "Look at both shapes: which one needs a .T?"
        )
    if "broadcast" in text:
        lying = " Or is there a .T too many or too few?" if _are_mirrored(text) else ""
        return (
            f"The shapes do not fit for * or +. Does a row meet a column here? Then it is @.{lying}"
        )
    if "truth value" in text:
        return (
            "if, and, or, not want one True or False, but == and < between tables give one for each "
            "number. np.all(...), np.any(...) or np.allclose(one, other) make one of them."
        )
    if "as a data type" in text:
        return "The size of a table has brackets of its own: np.zeros((rows, columns))."
    if "integer scalar" in text or "as an integer" in text:
        return "A size, or a place, is a whole number. What stands there is something else."
    if "only" in text and "scalar" in text:
        return "math.exp takes one number; np.exp takes a whole table."
    if "bitwise_xor" in text or "for ^" in text:
        return "To the power of is written ** in Python."
    if re.search(r"\bufunc'|'function'|'method'|'builtin_function_or_method'", text):
        return (
            "A function needs brackets behind its name, and in them what it is to take: np.exp(-x)."
        )
    if "inhomogeneous" in text:
        return "The rows of a table must be equally long."
    if "cannot reshape" in text:
        return "The new shape must have room for as many numbers as there are: rows times columns."
    if "has no len()" in text:
        return "A single number stands where a table or a list is meant."
    if "read-only" in text:
        return (
            "It changes an array that it was given. Make a new one: x = x - 1 in place of x -= 1."
        )
    if "'dict'" in text:
        return "These are several tables, each with a name. One of them is mine[name]."
    if "can't multiply sequence" in text or "to list" in text or "'list'" in text:
        return "A list is not an array: a list times 2 is the list twice. Use np.array(...)."
    return ""


def _are_mirrored(text: str) -> bool:
    """Whether Python complains about (2,3) and (3,2)."""
    shapes = re.findall(r"\((\d+),(\d+)\)", text)
    return len(shapes) == 2 and shapes[0] == shapes[1][::-1]


def _has_begun(function: Callable[..., Any], error: BaseException) -> bool:
    """Whether the function was running when the error came, or could not even be called."""
    code = getattr(function, "__code__", None)
    return any(frame.f_code is code for frame, _ in traceback.walk_tb(error.__traceback__))


def _name_advice(
    error: BaseException, text: str, function: Callable[..., Any], known: Iterable[str]
) -> str:
    name = getattr(error, "name", None) or (re.findall(r"'(\w+)'", text) or [""])[0]
    if name == "np":
        return "NumPy is not imported yet: run the lesson's first cell, import numpy as np."
    if isinstance(error, UnboundLocalError):
        return f"{name} gets its first value further down. Use the name from the def line."
    code, around = getattr(function, "__code__", None), getattr(function, "__globals__", {})
    own = code.co_varnames if code else ()
    taken = ", ".join(own[: code.co_argcount] if code else ())
    here = f" In the brackets of the def line stands: {taken}." if taken else ""
    known = list(known)
    if name in known:
        otherwise = f" Or is it called otherwise here?{here}" if here else ""
        return (
            f"Does a cell above make {name}? Then run it: menu Run, Run All Above Selected Cell."
            f"{otherwise}"
        )
    if name in nnlib.__all__:
        return f"{name} is in the library, and not imported here: from nnlib import {name}."
    if name in ("numpy", "math"):
        return "NumPy is called np here, and has it all: np.exp."
    if not inspect.ismodule(getattr(np, name, np)):
        return f"NumPy has it; its names begin with np and a dot: np.{name}."
    close = difflib.get_close_matches(name, [*own, *around, *known], n=1)
    return f"Did you mean {close[0]}?" if close else f"Nothing here is called {name}.{here}"


def number_words(value: Any) -> str:
    """A value as a learner would write it, short."""
    if isinstance(value, tuple):
        return ", ".join(number_words(each) for each in value)
    if isinstance(value, Mapping):
        return "numbers by name"
    if callable(value):
        return getattr(value, "__name__", repr(value))
    try:
        array = numbers(value, "it")
    except ValueError:
        return short(value)
    return np.array2string(array, precision=6, separator=", ") if array.ndim else f"{array:g}"
