"""An exercise: what is right, what people get wrong, and what to tell them."""

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
    """Something to write: a value, or a function.

    lesson: its number, as in the name of its file: "05".
    name: what `check` is called with.
    answer: the right value or function.
    mistakes: wrong ones that people really write, each with the words that put it right.
    hints: in steps, the first one the smallest. None gives the answer away.
    given: statements that prepare names which the answer needs, beside those of `names`.
    calls: for a function, the arguments of each call it is tried with, in brackets; of several
        sizes, so that nothing made for one size passes.
    shown: the part of the library that is the solution, if it is more than the answer's code.
    not_to_call: functions of the library that would do the work.
    glance: a function of an answer, if a part of it is enough to recognize a mistake.
    judge: says in words what is wrong with an answer, or "", if there is more than one right value.
    """

    lesson: str
    name: str
    answer: Code
    mistakes: Mapping[Code, str]
    hints: Sequence[str]
    given: str = ""
    calls: Sequence[Code] = ()
    shown: Any = None
    not_to_call: Sequence[Callable[..., Any]] = ()
    glance: Code = "lambda answer: answer"
    judge: Callable[[Any], str] | None = None

    @property
    def is_function(self) -> bool:
        """Whether a function is to be written, and not a value."""
        return bool(self.calls)

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

    @cached_property
    def right(self) -> Any:
        """The right value or function."""
        return self.value_of(self.answer)

    @property
    def solution(self) -> str:
        """The library's own source, a whole program, or the right expression."""
        if isinstance(self.shown, Program):
            return self.shown.text
        return show(self.shown).code if self.shown else self.answer
