"""Checking what the learner wrote: is it right, and if not, what kind of wrong is it?

    exercise -> check(name, mine) -> Verdict -> words, and buttons for a hint and the solution

The library is the answer key; `nnlib.lab.exercises` says what is asked and what goes wrong.
"""

import contextlib
import copy
import difflib
import html
import io
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from types import CodeType
from typing import Any

import ipywidgets
import numpy as np

from nnlib.arrays import short
from nnlib.lab import classroom, progress
from nnlib.lab.diagnoses import (
    WRITTEN_LATER,
    exception_words,
    number_words,
    same,
    unwritten,
    value_problem,
)
from nnlib.lab.exercises import EXERCISES, Exercise
from nnlib.lab.overwritten import watch, with_overwritten_names

TRIES_BEFORE_A_HINT = 3

tries: Counter[str] = Counter()  # of each exercise, since the kernel started
watch()


class Verdict(ipywidgets.VBox):
    """What a check found, in words; if it is not right yet, a hint waits behind a button."""

    def __init__(self, exercise: Exercise, problem: str = "") -> None:
        self.exercise = exercise
        self.right = not problem
        self.words = problem or "Right."
        self.hints_shown = 0
        self.hint = ipywidgets.Button(description="Hint")
        self.solution = ipywidgets.Button(description="Show the solution")
        self.hint.on_click(lambda _: self._show_a_hint())
        self.solution.on_click(lambda _: self._show_the_solution())
        self.told = ipywidgets.HTML()
        self.buttons = ipywidgets.HBox()
        super().__init__([ipywidgets.HTML(self._card()), self.buttons, self.told])
        self.add_class("nnlib-verdict")
        self._offer()

    def _offer(self) -> None:
        """The buttons that there is something behind: first the hints, then the solution."""
        rules, left = classroom.rules(), len(self.exercise.hints) - self.hints_shown
        self.hint.description = f"Hint ({left} left)" if self.hints_shown else "Hint"
        buttons = []
        if not self.right and rules.hints and left:
            buttons.append(self.hint)
        elif not self.right and rules.solutions:
            buttons.append(self.solution)
        self.buttons.children = buttons

    def _show_a_hint(self) -> None:
        self.hints_shown += 1
        self._tell(*self.exercise.hints[: self.hints_shown])
        self._offer()

    def _show_the_solution(self) -> None:
        code = f"<pre>{html.escape(self.exercise.solution)}</pre>"
        self._tell(*self.exercise.hints[: self.hints_shown], last=code)
        self.buttons.children = []

    def _tell(self, *hints: str, last: str = "") -> None:
        told = "".join(f"<p>{html.escape(hint)}</p>" for hint in hints) + last
        self.told.value = f'<div role="status" style="line-height: 1.5">{told}</div>'

    def _card(self) -> str:
        color, sign = ("#00785A", "✓") if self.right else ("#D55E00", "→")
        words = html.escape(self.words).replace("\n", "<br>")
        return (
            f'<div style="border-left: 4px solid {color}; padding: 0.5em 0.9em; '
            f'line-height: 1.5; white-space: pre-wrap"><b>{sign}</b> {words}</div>'
        )

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        return super()._repr_mimebundle_(**options) | {
            "text/html": self._card(),
            "text/plain": self.words,
        }


def check(exercise: str, mine: Any) -> Verdict:
    """Say whether an exercise is solved, and if not, what kind of wrong it is.

    exercise: its name. mine: the value or the function that the learner wrote; while a `...` still
    stands there, the verdict says so.
    ValueError: there is no exercise of that name.
    """
    wanted = _exercise(exercise)
    problem = WRITTEN_LATER
    if not unwritten(mine):
        with np.errstate(all="ignore"):  # a wrong formula may well divide by 0
            problem = _problem(mine, wanted)
            if problem and problem != WRITTEN_LATER:
                problem = with_overwritten_names(
                    problem, mine, wanted, lambda other: not _problem(other, wanted)
                )
    if not problem:
        progress.record(wanted.lesson, wanted.name, tries.pop(exercise, 0) + 1)
    elif problem != WRITTEN_LATER:
        tries[exercise] += 1
        if tries[exercise] >= TRIES_BEFORE_A_HINT and wanted.hints and classroom.rules().hints:
            problem += "\nThe button below has a hint."
    return Verdict(wanted, problem)


def _exercise(name: str) -> Exercise:
    if isinstance(name, str) and name in EXERCISES:
        return EXERCISES[name]
    close = difflib.get_close_matches(short(name).strip("'"), EXERCISES, n=1, cutoff=0)
    raise ValueError(f"expected the name of an exercise, like {close[0]!r}, got {short(name)}")


def _problem(mine: Any, exercise: Exercise) -> str:
    return (_function_problem if exercise.is_function else _value_problem)(mine, exercise)


def _value_problem(mine: Any, exercise: Exercise) -> str:
    if exercise.judge:
        return exercise.judge(mine)
    if same(mine, exercise.right):
        return ""
    with contextlib.suppress(Exception):  # what cannot even be glanced at has no known mistake
        seen = exercise.value_of(exercise.glance)(mine)
        for code, words in exercise.mistakes.items():
            if same(seen, exercise.value_of(code)):
                return words
    return value_problem(mine, exercise.right)


def _function_problem(mine: Any, exercise: Exercise) -> str:
    if not callable(mine):
        return f"Expected a function, got {number_words(mine)}. Does it begin with def?"
    if str(getattr(mine, "__module__", "")).startswith("nnlib"):
        return "That is the library's own function. Now write yours: you can."
    results = []
    for number, call in enumerate(exercise.calls):
        result, problem = _called(mine, exercise, call)
        if problem and number and not problem.startswith(WRITTEN_LATER):
            tried = ", ".join(f"{_sizes(each)}" for each in exercise.value_of(call))
            problem = f"It works on the first try, but not on every size (here {tried}).\n{problem}"
        if problem:
            return problem
        results.append(result)
    wanted = [exercise.right(*exercise.value_of(call)) for call in exercise.calls]
    pairs = [*zip(results, wanted, strict=True)]
    if all(same(got, want) for got, want in pairs):
        return ""
    for code, words in exercise.mistakes.items():
        wrong = exercise.value_of(code)
        if all(
            same(got, wrong(*exercise.value_of(call)))
            for got, call in zip(results, exercise.calls, strict=True)
        ):
            return words
    if len(results) > 1 and all(same(results[0], other) for other in results[1:]):
        return (
            "It answers the same whatever it is given. Calculate with the names in the brackets of "
            "the def line."
        )
    return _smallest_example(exercise, pairs)


def _smallest_example(exercise: Exercise, pairs: list[tuple[Any, Any]]) -> str:
    """What the function made of the shortest input that it gets wrong."""
    examples = [
        (", ".join(map(number_words, exercise.value_of(call))), got, want)
        for call, (got, want) in zip(exercise.calls, pairs, strict=True)
        if not same(got, want)
    ]
    tried, got, want = min(examples, key=lambda example: len(example[0]))
    return (
        f"{value_problem(got, want)}\nTried with: {tried}\nExpected: {number_words(want)}\n"
        f"Got: {number_words(got)}"
    )


def _called(mine: Callable[..., Any], exercise: Exercise, call: str) -> tuple[Any, str]:
    """What the function makes of one call's arguments, or what is wrong with it."""
    arguments = exercise.value_of(call)
    given, printed = tuple(map(_copy, arguments)), io.StringIO()
    try:
        with contextlib.redirect_stdout(printed), _watching(exercise.not_to_call) as called:
            result = mine(*given)
    except Exception as error:
        if "ellipsis" in str(error).lower():
            return None, WRITTEN_LATER
        names = getattr(getattr(mine, "__code__", None), "co_varnames", ())
        return None, exception_words(error, [*names, *exercise.names])
    if called:
        return None, (
            f"It lets the library do the work: it calls {called[0]}. Now write it yourself: you can."
        )
    if unwritten(result):
        return None, WRITTEN_LATER
    if result is None and printed.getvalue():
        return None, "It prints its result and hands nothing back: write return instead of print."
    if result is None:
        return None, "It hands nothing back. The last line of a function is return ..."
    if not same(given, arguments):
        return None, (
            "It changes the array it was given. Make a new one instead: x = x + 1 makes a new "
            "array, x += 1 changes the old one for everybody."
        )
    return result, ""


@contextlib.contextmanager
def _watching(functions: Any) -> Iterator[list[str]]:
    """Notice which of some functions are called meanwhile."""
    codes: dict[CodeType, str] = {each.__code__: each.__qualname__ for each in functions}
    called: list[str] = []

    def look(frame: Any, event: str, _: Any) -> None:
        if event == "call" and frame.f_code in codes:
            called.append(codes[frame.f_code])

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        yield called
    finally:
        sys.setprofile(before)


def _copy(value: Any) -> Any:
    """What can be changed, copied: arrays and lists. A network and a function stay what they are."""
    return copy.deepcopy(value) if isinstance(value, np.ndarray | list) else value


def _sizes(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return " x ".join(map(str, value.shape))
    return "one number" if isinstance(value, int | float) else number_words(value)
