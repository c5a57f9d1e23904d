"""An exercise: what is right, what people get wrong, and what to tell them."""

import inspect
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np

import nnlib
from nnlib.lab.four_minutes import Program
from nnlib.lab.lesson import show

Code = str  # an expression of Python, in the words of the lessons


@dataclass(frozen=True, eq=False)
class Exercise:
    """A function to write, or a value to work out.

    lesson: its number, as in the name of its file: "05".
    name: what `check` is called with.
    answer: the right function; what its code says is the solution.
    calls: the arguments of each call it is tried with, in brackets; of several sizes, so that nothing
        made for one size passes.
    mistakes: wrong functions that people really write, each with the words that put it right.
    hints: in steps, the first one the smallest. None gives the answer away.
    then: calls that take long, tried when the others are right; the library is not watched there.
    given: statements that prepare names which the code needs, beside those of `names`.
    allowed: functions and classes of the library that a learner's function may call. With any other
        it would let the library do the work. The arguments' attributes and lengths are not counted.
    shown: other parts of the library that are the solution, or a program, where the answer only
        calls them.
    is_value: whether a value is asked for, worked out from what the answer takes, in one cell.
    judge: says in words what is wrong with the results of the calls, or "", where there is more than
        one right answer; all of the library may be called there.
    """

    lesson: str
    name: str
    answer: Callable[..., Any]
    calls: Sequence[Code]
    mistakes: Mapping[Code, str]
    hints: Sequence[str]
    then: Sequence[Code] = ()
    given: str = ""
    allowed: Sequence[Callable[..., Any]] = ()
    shown: Sequence[Callable[..., Any]] | Program = ()
    is_value: bool = False
    judge: Callable[[list[Any]], str] | None = None

    @cached_property
    def names(self) -> dict[str, Any]:
        """What the code of an exercise can use: NumPy, nnlib, and the numbers of one iteration."""
        step = nnlib.Network.random([3, 4, 1], seed=1).step(nnlib.FOUR_EXAMPLES)
        names = {name: getattr(nnlib, name) for name in nnlib.__all__}
        names |= {"np": np, "X": step.l0, "y": nnlib.FOUR_EXAMPLES.targets}
        names |= {"network": step.before, "step": step, **step.named}
        exec(self.given, names)
        return names

    @cache  # noqa: B019  # an exercise lives as long as the program
    def value_of(self, code: Code) -> Any:
        """What a piece of code makes of the exercise's names."""
        return eval(code, self.names)

    @property
    def takes(self) -> list[str]:
        """The names that the answer is worked out from."""
        return [*inspect.signature(self.answer).parameters]

    @property
    def solution(self) -> str:
        """The library's own source, or a whole program."""
        if isinstance(self.shown, Program):
            return self.shown.text
        code = show(*(self.shown or [self.answer])).code
        return _worked_out(code, self.answer.__name__) if self.is_value else code


def _worked_out(function: str, name: str) -> str:
    """The lines of a function as those of a cell: the result gets a name."""
    _, lines = function.split("\n", maxsplit=1)
    return textwrap.dedent(lines).replace("return ", f"{name} = ")
