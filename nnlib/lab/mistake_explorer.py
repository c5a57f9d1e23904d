"""The explorers of lesson 13: choose a mistake and see what it does, or see it and find the mistake."""

from collections.abc import Iterator, Sequence
from typing import Any

import ipywidgets
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnlib import FOUR_EXAMPLES
from nnlib.arrays import items, one_of
from nnlib.lab.canvas import Picture
from nnlib.lab.dropdown import Dropdown
from nnlib.lab.explorer import Explorer
from nnlib.lab.figures import COLORS, frame_error, place_answers, place_note
from nnlib.lab.four_minutes import FOUR_MINUTES, Program, Run, terminal_html
from nnlib.lab.mistakes import (
    ITERATIONS,
    MISTAKES,
    SILENT,
    Mistake,
    mystery,
    typed_html,
    why_html,
)
from nnlib.lab.slider import Slider

TOP = 0.68  # of the error's axis; one mistake begins above it
RUNS: dict[Program, tuple[Iterator[Run], Run]] = {}  # how far each program has come, and its work


class ProgramExplorer(Explorer):
    """One broken program beside the right one; subclasses say which one, and what may be known.

    Each program is run once, in short slices in the background, the chosen one first.
    """

    size = (9.6, 3.5)

    def __init__(self, mistakes: Sequence[Mistake], **controls: ipywidgets.DOMWidget) -> None:
        self.programs = [FOUR_MINUTES, *(mistake.program for mistake in mistakes)]
        for program in self.programs:
            begin(program)
        self.controls = controls
        for program in (FOUR_MINUTES, self.program):  # so that the saved picture is complete
            while go_on(program):
                pass
        super().__init__(**controls)
        self.in_background(self._work())

    @property
    def mistake(self) -> Mistake:
        """The mistake that is chosen."""
        raise NotImplementedError

    @property
    def title(self) -> str:
        """What the picture is called."""
        raise NotImplementedError

    @property
    def program(self) -> Program:
        """The program that is shown."""
        return self.mistake.program

    @property
    def known(self) -> bool:
        """Whether the mistake is shown, or only what it does."""
        return True

    def _work(self) -> Iterator[None]:
        while waiting := [each for each in (self.program, *self.programs) if not done(each)]:
            go_on(waiting[0])
            yield

    def html(self, shown: Picture, live: bool) -> str:
        """What was typed, the picture, the terminal, and why."""
        typed = typed_html(self.mistake) if self.known else ""
        terminal = terminal_html(run_of(self.program).terminal or " ")
        why = why_html(self.mistake) if self.known else ""
        above, below = (100, 381) if live else (0, 0)  # what they need at most
        return (
            f'<div style="min-height: {above}px">{typed}</div>{shown.html()}'
            f'<div style="min-height: {below}px">{terminal}{why}</div>'
        )

    def frame(self, figure: Figure) -> dict[str, Axes]:
        curve, answers = figure.subplots(1, 2, width_ratios=[1.6, 1])
        frame_run(curve, answers)
        return {"curve": curve, "answers": answers}

    def draw(self, axes: dict[str, Axes], **_: Any) -> str:
        told = place_run(axes["curve"], axes["answers"], run_of(self.program))
        return f"{self.title}. {told}"


class MistakeExplorer(ProgramExplorer):
    """Lesson 13. Choose a mistake, switch it on and off: what was typed, what it does, and why.

    mistakes: which ones to choose from.
    """

    def __init__(self, mistakes: Sequence[Mistake] = MISTAKES) -> None:
        mistakes = [
            one_of(each, Mistake, "every mistake") for each in items(mistakes, "mistakes", 100)
        ]
        if not mistakes:
            raise ValueError("expected one mistake or more, got none")
        super().__init__(
            mistakes,
            mistake=Dropdown("mistake", mistakes, mistakes[0], lambda mistake: mistake.name),
            wrong=ipywidgets.Checkbox(description="make this mistake", value=True, indent=False),
        )

    @property
    def mistake(self) -> Mistake:
        """The mistake that is chosen."""
        return self.controls["mistake"].value

    @property
    def title(self) -> str:
        """The mistake's name, or that it is switched off."""
        return f"Mistake: {self.mistake.name}" if self.controls["wrong"].value else "No mistake"

    @property
    def program(self) -> Program:
        """The broken program, or the right one."""
        return self.mistake.program if self.controls["wrong"].value else FOUR_MINUTES


class MysteryExplorer(ProgramExplorer):
    """Lesson 13. What does it look like? Find out what was typed; then look."""

    def __init__(self) -> None:
        super().__init__(
            SILENT,
            case=Slider("case", range(1, len(SILENT) + 1), 1),
            shown=ipywidgets.Checkbox(description="show what was typed", value=False, indent=False),
        )

    @property
    def mistake(self) -> Mistake:
        """The mistake behind the case."""
        return mystery(self.controls["case"].value)

    @property
    def title(self) -> str:
        """The number of the case, and the mistake if it may be known."""
        case = f"Case {self.controls['case'].value}"
        return f"{case}: {self.mistake.name}" if self.known else case

    @property
    def known(self) -> bool:
        """Whether somebody asked for the mistake."""
        return self.controls["shown"].value


def begin(program: Program) -> None:
    """Have a first look at what the program does; nothing if that is known."""
    if program not in RUNS:
        growing = program.grow(ITERATIONS)
        RUNS[program] = growing, next(growing)


def go_on(program: Program) -> bool:
    """One more slice of the program; False if there was nothing left to do."""
    return next(RUNS[program][0], None) is not None


def run_of(program: Program) -> Run:
    """What the program has shown so far."""
    return RUNS[program][1]


def done(program: Program) -> bool:
    """Whether the program has come to its end."""
    return run_of(program).finished


def draw_run(ax: Axes, run: Run) -> str:
    """What a program did: its error against the right program's, and its answers."""
    one_of(run, Run, "run")
    ax.axis("off")
    curve, answers = ax.inset_axes((0, 0, 0.56, 1)), ax.inset_axes((0.68, 0, 0.32, 1))
    frame_run(curve, answers)
    return place_run(curve, answers, run)


def frame_run(curve: Axes, answers: Axes) -> None:
    """The axes for an error curve and for four answers."""
    frame_error(curve, ITERATIONS, top=TOP)
    curve.set_xlim(0, 1.6 * ITERATIONS)
    answers.set(xlim=(-0.5, 1.4), ylim=(3.8, -0.9), title="Answers (bars) and targets (lines)")
    answers.axis("off")


def place_run(curve: Axes, answers: Axes, run: Run) -> str:
    """What `run` did, and the right program's error for comparison."""
    begin(FOUR_MINUTES)
    while go_on(FOUR_MINUTES):
        pass
    right = run_of(FOUR_MINUTES)
    known = list(right.errors), list(right.errors.values())
    curve.plot(*known, color=COLORS["reference"], linewidth=5)
    curve.annotate("the right program", (28_000, 0.045), color="#5A6472", size=10, ha="right")
    told = _place_error(curve, run)
    outputs = run.outputs
    if run.exception or np.shape(outputs) != FOUR_EXAMPLES.targets.shape:
        place_note(answers, 0.26, 0.6, "no answers")
        told += " No answers."
    elif not np.isfinite(outputs).all():
        place_note(answers, 0.26, 0.6, "all answers: nan" if np.isnan(outputs).all() else "nan")
        told += " Its answers are nan."
    else:
        place_answers(answers, FOUR_EXAMPLES, np.asarray(outputs))
        told += f" Answers: {', '.join(f'{output:.3f}' for output in outputs[:, 0])}."
    return told if run.finished else f"{told} The rest is still being trained."


def _place_error(ax: Axes, run: Run) -> str:
    iterations, errors = np.array(list(run.errors), dtype=int), np.array(list(run.errors.values()))
    if not len(errors):
        if run.exception:
            words = f"{run.kind} in line {run.line}"
            words += "\nnothing has run" if isinstance(run.exception, SyntaxError) else ""
            place_note(ax, 0.5, 0.6, words, ha="center")
            return f"No error curve: {words.replace(chr(10), ', ')}."
        return "No error curve yet."
    ax.plot(iterations, errors, color=COLORS["error"])
    finite = np.isfinite(errors)
    words = f"error {errors[0]:.4f} at iteration 0"
    if finite.all():
        ax.plot(iterations[-1:], errors[-1:], "o", color=COLORS["text"], markersize=9)
        words += f"\n{errors[-1]:.4f} at iteration {iterations[-1]:,}"
    else:
        last = int(np.argmin(finite)) - 1
        ax.plot([iterations[last]], [min(errors[last], TOP)], "X", color=COLORS["text"])
        words += f"\nnan from iteration {iterations[last + 1]:,} on, or earlier"
    place_note(ax, 0.98, 0.99, words, ha="right")
    return f"Error curve: {words.replace(chr(10), ', ')}."
