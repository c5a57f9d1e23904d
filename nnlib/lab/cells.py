"""A value that somebody worked out in a cell, as a function: the same lines for other numbers.

A value alone does not tell whether it was worked out or typed in. The lines that made it do.
"""

import ast
import linecache
from collections.abc import Sequence
from types import FrameType, FunctionType


def function_of_cell(caller: FrameType, question: str, names: Sequence[str]) -> FunctionType | None:
    """The cell that hands a value to `check`, as a function of some names that the lesson made.

    caller: the cell, where it calls check(question, value).
    None: there is no such call in the code of the caller, or no code to be read.
    """
    file = caller.f_code.co_filename  # IPython keeps the code of every cell under such a name
    try:
        cell = ast.parse("".join(linecache.getlines(file, caller.f_globals)))
    except SyntaxError:
        return None
    for place, statement in enumerate(cell.body):
        if not statement.lineno <= caller.f_lineno <= (statement.end_lineno or 0):
            continue
        for call in ast.walk(statement):
            if isinstance(call, ast.Call) and _asks(call, question):
                return _function(cell.body[:place], call.args[1], names, file, caller)
    return None


def _asks(call: ast.Call, question: str) -> bool:
    """Whether this is check(question, value)."""
    match call.args:
        case [ast.Constant(value=said), _]:
            return said == question
    return False


def _function(
    lines: list[ast.stmt], value: ast.expr, names: Sequence[str], file: str, caller: FrameType
) -> FunctionType | None:
    """The lines, with the value handed back at their end; it sees what the cell sees."""
    code = ast.parse(f"def cell({', '.join(names)}): pass")
    (function,) = code.body
    assert isinstance(function, ast.FunctionDef)
    function.body = [*lines, ast.copy_location(ast.Return(value), value)]
    made: dict[str, FunctionType] = {}
    try:
        exec(compile(ast.fix_missing_locations(code), file, "exec"), caller.f_globals, made)
    except SyntaxError:  # what only a cell may do: import *
        return None
    return made["cell"]
