"""The four-minute program as somebody would type it, and what it does when it is run.

It is kept as text, so that one fragment of it can be replaced by what somebody else typed. A test
proves that it prints the published figures.
"""

import ast
import html
import io
import linecache
import traceback
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np

from nnlib.arrays import MOST, Array, numbers, one_of, plain_text, short, whole_number
from nnlib.network import Step
from nnlib.training import log_spaced

FILE = "four_minutes.py"  # what a traceback calls it
AS_NUMPY_PRINTS: Any = {  # when nobody has told it anything else
    "precision": 8,
    "threshold": 1000,
    "linewidth": 75,
    "suppress": False,
    "floatmode": "maxprec",
    "formatter": None,
}
SLICE = 250  # iterations between two looks at what else there is to do

# What one iteration makes, in its order: the weights it starts from first, those it ends with last.
MADE = [
    *("syn0 before", "syn1 before", "l0", "l1", "l2"),
    *("l2_error", "l2_delta", "l1_error", "l1_delta", "syn1", "syn0"),
]


@dataclass(frozen=True)
class Program:
    """A program as text."""

    text: str

    def __post_init__(self) -> None:
        plain_text(self.text, "text")

    def replace(self, right: str, wrong: str) -> "Program":
        """The program in which somebody typed `wrong` where `right` belongs.

        ValueError: `right` does not stand in it exactly once.
        """
        right, wrong = plain_text(right, "right"), plain_text(wrong, "wrong")
        count = self.text.count(right)
        if count != 1:
            cure = "make it longer" if count else "look at its spelling and its spaces"
            raise ValueError(
                f"expected a piece that stands in the program exactly once, got {right!r}, which "
                f"stands in it {count} times: {cure}"
            )
        return Program(self.text.replace(right, wrong))

    def run(self, iterations: int = 60_000) -> "Run":
        """What it does; its loop is left after so many iterations."""
        *_, run = self.grow(iterations)
        return run

    def grow(self, iterations: int = 60_000) -> Iterator["Run"]:
        """Like `run`, giving back what there is after every short slice of work."""
        run = Run(self)
        work = run.work(whole_number(iterations, "iterations", 0, MOST))
        running = True
        while running:
            with run.terminal_of_its_own():
                running = next(work, None) is not None
            yield run

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/markdown": f"```python\n{self.text}```", "text/plain": self.text}


@dataclass
class Run:
    """What a program has shown so far.

    errors: mean absolute error by iteration, for some iterations on a logarithmic scale and
        every thousandth.
    numbers: what the first iteration made, by name, as far as it came; see `MADE`.
    outputs: the latest `l2`, or None.
    exception: what stopped it, or None; line: of the program, where it was stopped.
    finished: whether there is nothing left to do.
    """

    program: Program
    errors: dict[int, float] = field(default_factory=dict)
    numbers: dict[str, Any] = field(default_factory=dict)
    iterations: int = 0
    exception: Exception | None = None
    line: int = 0
    finished: bool = False
    names: dict[str, Any] = field(default_factory=dict, repr=False)
    _written: io.StringIO = field(default_factory=io.StringIO, repr=False)
    _random: Any = field(default=None, repr=False)

    @property
    def terminal(self) -> str:
        """What a terminal would show: what it prints, warnings, and the traceback."""
        return self._written.getvalue()

    @property
    def outputs(self) -> Any:
        """The latest answers, whatever they are."""
        return self.names.get("l2")

    @property
    def shapes(self) -> dict[str, tuple[int, ...]]:
        """The shapes of X and y, and of each number that the first iteration made."""
        given = {name: self.names[name] for name in ("X", "y") if name in self.names}
        return {name: np.shape(value) for name, value in (given | self.numbers).items()}

    @property
    def kind(self) -> str:
        """The name of the exception; of NumPy's own, the Python exception it is a kind of."""
        kinds = type(self.exception).__mro__ if self.exception else ()
        return next((kind.__name__ for kind in kinds if kind.__module__ == "builtins"), "")

    @property
    def words(self) -> str:
        """What happened, in one sentence."""
        if self.exception:
            code = self.program.text.splitlines()[self.line - 1].strip()
            nothing = ", before anything ran" * isinstance(self.exception, SyntaxError)
            return f"It stopped{nothing}: {self.kind} in line {self.line}, {code}"
        if not self.errors:
            return "It has no error to show."
        first, last = self.errors[0], self.errors[max(self.errors)]
        return f"It ran. The error went from {first:.3f} to {last:.3f} in {self.iterations:,} iterations."

    def work(self, iterations: int) -> Iterator[bool]:
        """Run it, slice by slice. (Between two slices, others may use NumPy's random stream.)"""
        self.names |= {"__name__": "__main__", "print": partial(print, file=self._written)}
        try:
            compile(self.program.text, FILE, "exec")  # Python reads all of it before it begins
            lines = ast.parse(self.program.text).body
            place = next((k for k, line in enumerate(lines) if isinstance(line, ast.For)), None)
            if place is None:
                self._do(lines)
            else:
                self._do(lines[:place])
                yield from self._loop(lines[place], iterations)
                self._do(lines[place + 1 :])
        except Exception as error:
            self._stop(error)
        self.finished = True

    def _do(self, lines: list[ast.stmt]) -> None:
        exec(compile(ast.Module(lines, []), FILE, "exec"), self.names)

    def _loop(self, loop: Any, iterations: int) -> Iterator[bool]:
        """The loop, one turn at a time, so that somebody can look in between."""
        turns = eval(compile(ast.Expression(loop.iter), FILE, "eval"), self.names)[:iterations]
        body = compile(ast.Module(loop.body, []), FILE, "exec")
        recorded = {*log_spaced(max(len(turns) - 1, 0)).tolist(), *range(0, len(turns), 1000)}
        self._keep({f"{name} before": self.names.get(name) for name in ("syn0", "syn1")})
        for k, turn in enumerate(turns):
            self.names[loop.target.id] = turn
            try:
                exec(body, self.names)
            finally:
                if k == 0:
                    self._keep({name: self.names.get(name) for name in MADE[:9]})
            if k == 0:  # not if it was stopped: then these are no further than they were before
                self._keep({name: self.names.get(name) for name in MADE[9:]})
            if k in recorded and "l2_error" in self.names:
                self.errors[k] = float(np.mean(np.abs(self.names["l2_error"])))
            self.iterations = k + 1
            if self.iterations % SLICE == 0:
                yield True

    def _keep(self, names: Mapping[str, Any]) -> None:
        """Copy the numbers of the first iteration; `+=` would change them later."""
        for name in MADE:
            if names.get(name) is not None:
                self.numbers[name] = np.array(names[name])

    def _stop(self, error: Exception) -> None:
        self.exception = error
        story = traceback.TracebackException.from_exception(error)
        # A terminal would not show the frames of this file, and NumPy's are no help to anybody.
        story.stack = traceback.StackSummary.from_list(
            [frame for frame in story.stack if frame.filename == FILE]
        )
        if isinstance(error, SyntaxError):
            self.line = error.lineno or 1
            self._written.writelines(story.format_exception_only())
        else:
            self.line = story.stack[-1].lineno or 1
            self._written.writelines(story.format())

    @contextmanager
    def terminal_of_its_own(self) -> Iterator[None]:
        """Its random numbers, warnings, way to print arrays and quoted lines are nobody else's."""
        ours = np.random.get_state()
        if self._random is not None:
            np.random.set_state(self._random)
        text = self.program.text
        linecache.cache[FILE] = (len(text), None, text.splitlines(keepends=True), FILE)
        try:
            with (
                warnings.catch_warnings(),
                np.errstate(all="warn", under="ignore"),
                np.printoptions(**AS_NUMPY_PRINTS),
            ):
                warnings.simplefilter("default")
                warnings.showwarning = self._warn
                yield
        finally:
            self._random = np.random.get_state()
            np.random.set_state(ours)

    def _warn(
        self,
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: Any = None,
        line: str | None = None,
    ) -> None:
        text = warnings.formatwarning(message, category, filename, lineno)
        if text not in self.terminal:  # a terminal shows each of them once
            self._written.write(text)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": terminal_html(self.terminal), "text/plain": self.words}


def terminal_html(text: str) -> str:
    """Text as a terminal shows it."""
    return (
        '<pre style="margin: 0; padding: 0.7em 0.9em; border-radius: 6px; white-space: pre-wrap; '
        f'background: #1B1F24; color: #F3F5F7; line-height: 1.4">{html.escape(text.rstrip())}</pre>'
    )


@dataclass(frozen=True)
class Difference:
    """The first number that is not as it should be; `name` is empty if there is none."""

    name: str
    words: str

    def __str__(self) -> str:
        return self.words

    __repr__ = __str__


def first_difference(mine: Mapping[str, Any], step: Step) -> Difference:
    """Compare one iteration with the library's, in the order in which its numbers are made.

    mine: numbers by name, such as {"l1": l1, "l2": l2}, or all the names of a notebook, globals().
        `syn0` and `syn1` are compared as they are after the iteration.
    step: the right iteration, from the same weights.
    ValueError: nothing in `mine` has one of the names.
    """
    if len(one_of(step, Step, "step").before.layers) != 2:
        raise ValueError(f"expected a step of a network with one hidden layer, got {short(step)}")
    if not isinstance(mine, Mapping):
        raise ValueError(f"expected mine to be numbers by name, got {short(mine)}")
    right = dict(zip(MADE, _made(step), strict=True))
    known = [name for name in MADE if name in mine]
    if not known:
        raise ValueError(f"expected at least one of the names {', '.join(MADE)}, got none")
    for place, name in enumerate(known):
        before = f"\nThe same up to there: {', '.join(known[:place])}." if place else ""
        if problem := _problem(numbers(mine[name], name), right[name]):
            return Difference(name, f"The first difference is in {name}: {problem}.{before}")
    return Difference("", f"No difference: {', '.join(known)} are all right.")


def _made(step: Step) -> list[Array]:
    (syn0, syn1), (new_syn0, new_syn1) = (
        [layer.synapses for layer in network.layers] for network in (step.before, step.network)
    )
    named = step.named
    return [syn0, syn1, *(named[name] for name in MADE[2:9]), new_syn1, new_syn0]


def _problem(got: Array, want: Array) -> str:
    if got.shape != want.shape:
        return f"its shape is {got.shape}, the right one is {want.shape}"
    wrong = np.argwhere(~np.isclose(got, want, rtol=1e-9, atol=1e-12))
    if not len(wrong):
        return ""
    place = tuple(wrong[0])
    where = ", ".join(str(k) for k in place)
    return f"at [{where}] it is {got[place]:+.6f}, right is {want[place]:+.6f}"


FOUR_MINUTES = Program(
    """\
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def sigmoid_slope(output):
    return output * (1 - output)


X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
y = np.array([[0], [1], [1], [0]])

np.random.seed(1)
syn0 = 2 * np.random.random((3, 4)) - 1
syn1 = 2 * np.random.random((4, 1)) - 1

for iteration in range(60000):
    l0 = X
    l1 = sigmoid(np.dot(l0, syn0))
    l2 = sigmoid(np.dot(l1, syn1))

    l2_error = y - l2
    if iteration % 10000 == 0:
        print(f"Error: {np.mean(np.abs(l2_error)):.6f}")

    l2_delta = l2_error * sigmoid_slope(l2)
    l1_error = np.dot(l2_delta, syn1.T)
    l1_delta = l1_error * sigmoid_slope(l1)

    syn1 += np.dot(l1.T, l2_delta)
    syn0 += np.dot(l0.T, l1_delta)

print("Output after training:")
print(l2)
"""
)
