"""A name of the lesson that means something else by now: a mistake that cannot be seen in the line.

Whoever wrote `y = 3` somewhere has lost the targets, and everything below is wrong for no reason
that shows. What a name should mean is known: from the cell that imports `nnlib.lab`, the lesson's
first one, from the exercise, and from Python itself.
"""

import ast
import builtins
import contextlib
from collections.abc import Callable, Iterator, Mapping
from types import CodeType, FunctionType
from typing import Any

from IPython import get_ipython

from nnlib.lab.diagnoses import same
from nnlib.lab.exercises import Exercise

MADE: dict[str, Any] = {}  # by the lesson's first cell


def watch() -> None:
    """From now on, remember what a lesson's first cell makes, each time that it is run."""
    if shell := get_ipython():
        shell.events.register("post_run_cell", _remember)


def _remember(result: Any) -> None:
    code = getattr(result.info, "raw_cell", None) or ""
    if "nnlib.lab" in code:
        now = get_ipython().user_ns
        MADE.update({name: now[name] for name in names_made(code) if name in now})


def with_overwritten_names(
    problem: str, mine: Any, exercise: Exercise, is_right: Callable[[Any], bool]
) -> str:
    """What is wrong with a function: the overwritten name that is behind it, or else `problem`.

    is_right: whether another function would be right.
    """
    if not isinstance(mine, FunctionType):
        return problem
    now, used = mine.__globals__, sorted(set(_names_of(mine.__code__)))
    should_be = {**vars(builtins), **lesson_names(exercise), **MADE}
    changed = {name: should_be[name] for name in used if _differs(name, now, should_be)}
    for names in [*({name: value} for name, value in changed.items()), changed]:
        with contextlib.suppress(Exception):  # then it is not the names that are to blame
            if names and is_right(_with_globals(mine, names)):
                return _certain(list(names))
    return problem + _perhaps([name for name in used if _differs(name, now, MADE)])


def lesson_names(exercise: Exercise) -> dict[str, Any]:
    """What an exercise can use, without what was made for its tests: no learner has seen that."""
    hidden = names_made(exercise.given)
    return {name: value for name, value in exercise.names.items() if name not in hidden}


def _certain(names: list[str]) -> str:
    if all(name in vars(builtins) and name not in MADE for name in names):
        return (
            f"Overwritten somewhere: {', '.join(names)}, which is Python's own. All else is right: run "
            f"del {', '.join(names)} in a cell of its own, then this cell again."
        )
    return (
        f"Overwritten somewhere: {', '.join(names)}, which the lesson made. All else is right: run the "
        "lesson's first cell again, then this one."
    )


def _perhaps(names: list[str]) -> str:
    if not names:
        return ""
    return (
        f"\n(Overwritten since the lesson's first cell: {', '.join(names)}. If that was not on purpose, "
        "run that cell again.)"
    )


def _differs(name: str, now: Mapping[str, Any], should_be: Mapping[str, Any]) -> bool:
    if name not in now or name not in should_be:
        return False
    with contextlib.suppress(Exception):
        return not same(now[name], should_be[name])
    return True


def _with_globals(function: FunctionType, names: Mapping[str, Any]) -> FunctionType:
    """The same function, for which some names mean something else."""
    known = {**function.__globals__, **names}
    parts = (function.__name__, function.__defaults__, function.__closure__)
    other = FunctionType(function.__code__, known, *parts)
    other.__kwdefaults__ = function.__kwdefaults__
    return other


def _names_of(code: CodeType) -> Iterator[str]:
    """The names that are looked up outside of a piece of code, the functions in it included."""
    yield from code.co_names
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from _names_of(each)


def names_made(cell: str) -> list[str]:
    """The names that the code of a cell gives a meaning to."""
    try:
        nodes = [*ast.walk(ast.parse(cell))]
    except SyntaxError:  # a cell with a magic
        return []
    imports = [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]
    return [
        *(each.name for each in nodes if isinstance(each, ast.FunctionDef | ast.ClassDef)),
        *(
            each.id
            for each in nodes
            if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
        ),
        *(each.asname or each.name.partition(".")[0] for node in imports for each in node.names),
    ]
