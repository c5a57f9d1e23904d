"""Checking what the learner wrote: is it right, and if not, what kind of wrong is it?

    exercise -> check(name, mine) -> Verdict -> words, and buttons for a hint and the solution

The library is the answer key; `nnlib.lab.exercises` says what is asked and what goes wrong.
"""

import contextlib
import copy
import difflib
import functools
import html
import inspect
import io
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any

import ipywidgets
import numpy as np

import nnlib
from nnlib.arrays import short
from nnlib.lab import classroom, progress
from nnlib.lab.cells import function_of_cell
from nnlib.lab.diagnoses import (
    WRITTEN_LATER,
    common_problem,
    exception_words,
    number_words,
    same,
    unwritten,
)
from nnlib.lab.exercises import EXERCISES, Exercise
from nnlib.lab.exercises.exercise import Code
from nnlib.lab.overwritten import lesson_names, watch, with_overwritten_names

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
        # A second click can arrive before the page has taken the button away.
        self.hints_shown = min(self.hints_shown + 1, len(self.exercise.hints))
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

    exercise: its name. mine: the function that the learner wrote, or the value, worked out in the
    cell that calls check; while a `...` still stands there, the verdict says so.
    ValueError: there is no exercise of that name.
    """
    wanted = _exercise(exercise)
    problem = WRITTEN_LATER if unwritten(mine) else _judged(mine, wanted, sys._getframe(1))
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


def _judged(mine: Any, exercise: Exercise, caller: FrameType) -> str:
    """What is wrong with what somebody wrote, or "". caller: where check was called."""
    if exercise.is_value:
        if callable(mine):
            return "This is a function, not its result. Call it: put (...) behind its name."
        if mine is None:
            return (
                "There is nothing in it (None). If print(...) stands in that line, leave it out: "
                "print shows a number and hands nothing on."
            )
        # The value alone could have been typed in.
        mine = function_of_cell(caller, exercise.name, exercise.takes)
        if not mine:
            return (
                "This answer is judged by the lines that make it. Write them in one cell, and below "
                f"them check({exercise.name!r}, ...), with your name for the dots."
            )
    with np.errstate(all="ignore"):  # a wrong formula may well divide by 0
        problem = _problem(mine, exercise)
        if problem in ("", WRITTEN_LATER):
            return problem
        return with_overwritten_names(
            problem, mine, exercise, lambda other: not _problem(other, exercise)
        )


def _problem(mine: Any, exercise: Exercise) -> str:
    """What is wrong with a function that somebody wrote, or ""."""
    if not callable(mine):
        return (
            f"Expected a function, got {number_words(mine)}. Does it begin with def? Then hand over "
            "its name, without brackets behind it."
        )
    if str(getattr(mine, "__module__", "")).startswith("nnlib"):
        return "That is the library's own function. Now write yours: you can."
    results, problem = _results(mine, exercise, exercise.calls)
    if problem:
        return problem
    if exercise.judge:
        return _unchanging(results, exercise) or exercise.judge(results)
    wrong = _wrong(results, exercise, exercise.calls)
    if not wrong:
        results, problem = _results(mine, exercise, exercise.then)
        problem = problem or _smallest_example(_wrong(results, exercise, exercise.then))
        return problem and f"It works on the short tries, but not on the long one.\n{problem}"
    for code, words in exercise.mistakes.items():
        mistake = exercise.value_of(code)
        if all(
            same(got, mistake(*exercise.value_of(call)))
            for got, call in zip(results, exercise.calls, strict=True)
        ):
            return words
    return _unchanging(results, exercise) or _made_for_one_size(
        wrong, exercise
    ) + _smallest_example(wrong)


def _results(
    mine: Callable[..., Any], exercise: Exercise, calls: Sequence[Code]
) -> tuple[list[Any], str]:
    """What the function makes of each call's arguments, or what is wrong with it."""
    results: list[Any] = []
    for call in calls:
        result, problem = _called(mine, exercise, call)
        if problem:
            if call in exercise.calls[1:] and problem != WRITTEN_LATER:
                wrong = not exercise.judge and _wrong(results, exercise, calls[: len(results)])
                runs = (
                    "runs on the first try, to a wrong result,"
                    if wrong
                    else "works on the first try,"
                )
                tried = ", ".join(map(_sizes, exercise.value_of(call)))
                problem = f"It {runs} but not on every one (here {tried}).\n{problem}"
            return [], problem
        results.append(result)
    return results, ""


def _wrong(
    results: list[Any], exercise: Exercise, calls: Sequence[Code]
) -> list[tuple[tuple[Any, ...], Any, Any]]:
    """Where the results are not right: what the function was given, what it made, what is right."""
    triples = [
        (given, got, exercise.answer(*given))
        for given, got in zip(map(exercise.value_of, calls), results, strict=True)
    ]
    return [(given, got, want) for given, got, want in triples if not same(got, want)]


def _unchanging(results: list[Any], exercise: Exercise) -> str:
    if len(results) > 1 and all(same(results[0], other) for other in results[1:]):
        if exercise.is_value:
            names = " and ".join(exercise.takes)
            return (
                f"It stays the same with other numbers in {names}: check has run your cell again, to "
                f"see. Work it out from {names}, in this cell."
            )
        return (
            "It answers the same whatever it is given. Calculate with the names in the brackets of "
            "the def line."
        )
    return ""


def _smallest_example(wrong: list[tuple[tuple[Any, ...], Any, Any]]) -> str:
    """What the function made of the shortest input that it gets wrong."""
    if not wrong:
        return ""
    wrong = sorted(wrong, key=lambda example: len(number_words(example[0])))
    given, got, want = wrong[0]
    return (
        f"{common_problem([(got, want) for _, got, want in wrong])}\nTried with: {number_words(given)}\n"
        f"Expected: {number_words(want)}\nGot: {number_words(got)}"
    )


def _made_for_one_size(wrong: list[tuple[tuple[Any, ...], Any, Any]], exercise: Exercise) -> str:
    """Whether only tables of other sizes come out wrong: words, or ""."""
    failed = {_shapes(given) for given, *_ in wrong}
    passed = {_shapes(exercise.value_of(call)) for call in exercise.calls} - failed
    if not passed or not wrong or () in failed | passed:
        return ""
    return "It is right for tables of one size, and wrong for others: is a size typed in?\n"


def _shapes(given: tuple[Any, ...]) -> tuple[tuple[int, ...], ...]:
    return tuple(each.shape for each in given if isinstance(each, np.ndarray) and each.ndim)


def _called(mine: Callable[..., Any], exercise: Exercise, call: str) -> tuple[Any, str]:
    """What the function makes of one call's arguments, or what is wrong with it."""
    arguments = exercise.value_of(call)
    given, printed = tuple(map(_copy, arguments)), io.StringIO()
    called: list[str] = []
    try:
        with contextlib.redirect_stdout(printed):
            if call in exercise.then or exercise.judge:
                result = mine(*given)
            else:
                result = _watched(mine, given, exercise.allowed, called)
    except Exception as error:
        if "ellipsis" in str(error).lower() and not isinstance(error, IndexError):
            return None, WRITTEN_LATER
        if called:
            return None, _done_by_the_library(called[-1])
        return None, exception_words(error, mine, _names_in_sight(exercise))
    if called:
        return None, _done_by_the_library(called[-1])
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


def _names_in_sight(exercise: Exercise) -> list[str]:
    """What the cells of the lesson make, beside what is imported from the library."""
    return [name for name in lesson_names(exercise) if name not in nnlib.__all__]


def _done_by_the_library(name: str) -> str:
    return f"It lets the library do the work: it calls {name}. Now write it yourself: you can."


def _watched(
    mine: Callable[..., Any], given: tuple[Any, ...], allowed: Sequence[Any], called: list[str]
) -> Any:
    """Call a function, and put into `called` what it calls of the library without being allowed to.

    What the library calls on its own account does not count, however it gets there (through NumPy).
    """
    lent = {_code(each) for each in given if callable(each)}  # functions that it is to call
    may_be_called = {_code(each) for each in allowed}
    here = sys._getframe()
    own: set[tuple[int, int]] = set()  # who calls whom within the library, to be quick

    def look(frame: FrameType, event: str, _: Any) -> None:
        if event != "call":
            return
        caller = frame.f_back
        if caller is None or (id(caller.f_code), id(frame.f_code)) in own:
            return
        if not _is_the_librarys(frame) or frame.f_code in lent:
            return
        while caller is not here and _is_of_another_package(caller) and caller.f_back:
            caller = caller.f_back
        if caller is not here and (_is_the_librarys(caller) or caller.f_code in lent):
            own.add((id(caller.f_code), id(frame.f_code)))
            return
        thing, name = _what_is_called(frame)
        if name and thing not in may_be_called:
            called.append(name)

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        return mine(*given)
    finally:
        sys.setprofile(before)


def _code(function: Callable[..., Any]) -> Any:
    """What says that a function is being called: its code; for a class, the class."""
    return getattr(inspect.unwrap(function), "__code__", function)


def _package(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__")).partition(".")[0]


def _is_the_librarys(frame: FrameType) -> bool:
    return _package(frame) == "nnlib"


def _is_of_another_package(frame: FrameType) -> bool:
    return _package(frame) not in ("nnlib", "__main__") and _package(frame) in sys.modules


def _what_is_called(frame: FrameType) -> tuple[Any, str]:
    """The code or the class that is called, and its name; no name for what looks like data."""
    code = frame.f_code
    kind = type(frame.f_locals[code.co_varnames[0]]) if code.co_argcount else type(None)
    if code.co_name == "__init__":
        kind = next(each for each in kind.__mro__ if each.__module__.startswith("nnlib"))
        return kind, kind.__name__
    is_special = code.co_name.startswith("__") and code.co_name != "__call__"
    is_attribute = isinstance(
        getattr(kind, code.co_name, None), property | functools.cached_property
    )
    return code, "" if is_special or is_attribute else code.co_qualname


def _copy(value: Any) -> Any:
    """What can be changed, copied: arrays and lists. A network and a function stay what they are."""
    return copy.deepcopy(value) if isinstance(value, np.ndarray | list) else value


def _sizes(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return " x ".join(map(str, value.shape))
    return number_words(value)
