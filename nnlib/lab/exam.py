"""The exam: how a network answers questions that it was never trained on.

outputs    (questions, 1)           of one network
answers    (networks, questions)    of a crowd, above 0.5 or not
"""

from collections.abc import Sequence
from itertools import product
from math import comb
from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnlib import FOUR_EXAMPLES, HELD_OUT_EXAMPLES, Examples
from nnlib.arrays import Array, items, shaped, short, whole_number
from nnlib.lab.explorer import fitting
from nnlib.lab.figures import (
    COLORS,
    frame_error,
    place_answers,
    place_note,
    place_numbers,
)
from nnlib.lab.runs import RunExplorer

RULES = {
    (0, 1, 1, 0): "differ",
    (0, 0, 0, 0): "main switch",
    (1, 1, 1, 1): "emergency light",
}  # of lesson 01, by what they answer to the four inputs it never sees

MOST_QUESTIONS = 10

CURVES: dict[str, dict[str, Any]] = {
    "trained on": {"color": COLORS["error"]},
    "never seen": {"color": COLORS["text"], "linestyle": (0, (4, 1.5))},
}


def count_right(outputs: Array, targets: Array) -> int:
    """How many outputs are on the same side of 0.5 as their targets."""
    outputs = shaped(outputs, "outputs", ("questions", "n_out"))
    targets = shaped(targets, "targets", outputs.shape)
    return int(np.sum((outputs > 0.5) == (targets > 0.5)))


def draw_scores(ax: Axes, scores: Sequence[int], questions: int = 4) -> str:
    """How many networks got 0, 1, 2 ... questions right, and how many coins would have.

    scores: the number of right answers of each network.
    """
    questions = whole_number(questions, "questions", 1, MOST_QUESTIONS)
    scores = [whole_number(each, "every score", 0, questions) for each in items(scores, "scores")]
    if not scores:
        raise ValueError("expected one score or more, got none")
    counts = np.bincount(scores, minlength=questions + 1)
    coins = np.array([comb(questions, k) for k in range(questions + 1)])
    coins = coins / 2**questions * len(scores)
    places = np.arange(questions + 1)
    ax.bar(places - 0.2, counts, width=0.4, color=COLORS["layer"], label="networks")
    ax.bar(places + 0.2, coins, width=0.4, color=COLORS["reference"], label="tossed coins")
    for place, count, coin in zip(places, counts, coins, strict=True):
        ax.text(place - 0.2, count, f"{count}", ha="center", va="bottom")
        ax.text(place + 0.2, coin, f"{coin:.0f}", ha="center", va="bottom", color="#5A6472")
    ax.set(ylim=(0, 1.14 * max(counts.max(), coins.max())), ylabel="how many")
    ax.set(title=f"The exam of {len(scores):,} networks", xlabel=f"right answers of {questions}")
    ax.legend(loc="upper left")
    told = ", ".join(
        f"{place} right: {count} (coins {coin:.0f})"
        for place, count, coin in zip(places, counts, coins, strict=True)
    )
    return f"How many of {len(scores):,} networks got how many of {questions} right. {told}."


def draw_rules(ax: Axes, answers: npt.NDArray[np.bool_]) -> str:
    """Which complete set of answers a crowd of networks gives to the unseen questions, as bars.

    answers: (networks, questions), True for an output above 0.5.
    """
    said = shaped(answers, "answers", ("networks", "questions"))
    if not np.isin(said, (0, 1)).all() or said.shape[1] > MOST_QUESTIONS:
        raise ValueError(
            f"expected answers that are True or False to {MOST_QUESTIONS} questions at most, got "
            f"{short(answers)}"
        )
    answers = said.astype(bool)
    counts = {
        rule: int(np.sum(np.all(answers == np.array(rule, bool), axis=1)))
        for rule in product((0, 1), repeat=answers.shape[1])
    }
    given = sorted((rule for rule in counts if counts[rule]), key=lambda rule: -counts[rule])
    rows = np.arange(len(given))
    shades = [COLORS["layer"] if rule in RULES else COLORS["reference"] for rule in given]
    ax.barh(rows, [counts[rule] for rule in given], color=shades)
    for row, rule in enumerate(given):
        name = f"  {RULES[rule]}" if rule in RULES else ""
        ax.text(counts[rule], row, f" {counts[rule]}{name}", va="center")
    coin = len(answers) / len(counts)
    ax.axvline(coin, color=COLORS["text"], linewidth=1, linestyle=":")
    ax.set_yticks(rows, [" ".join(map(str, rule)) for rule in given])
    ax.invert_yaxis()
    ax.set_xlim(0, 1.25 * max(counts.values()))
    ax.set(title=f"What {len(answers):,} networks answer", xlabel="networks")
    told = ", ".join(
        f"{' '.join(map(str, rule))}{f' ({RULES[rule]})' if rule in RULES else ''}: {counts[rule]}"
        for rule in given
    )
    return (
        f"The answers of {len(answers):,} networks to the unseen questions. {told}. "
        f"A dotted line at {coin:g}: as many as tossed coins would give to each."
    )


class ExamExplorer(RunExplorer):
    """Lesson 12. Eight answers, four of them to questions never seen, and the error of both."""

    size = (9.6, 4.6)

    def __init__(
        self,
        examples: Examples = FOUR_EXAMPLES,
        held_out: Examples = HELD_OUT_EXAMPLES,
        iterations: int = 60_000,
    ) -> None:
        self.held_out = fitting(held_out, 3, 1)
        super().__init__(examples, iterations)

    def frame(self, figure: Figure) -> dict[str, Axes]:
        answers, curves = figure.subplots(1, 2, width_ratios=[1, 1.25])
        answers.set(xlim=(-0.55, 1.62), ylim=(9.0, -1.2))
        answers.set_title("Answers (bars) and targets (lines)")
        answers.axis("off")
        middle = len(self.examples) + 0.2
        for top, words in ((-0.75, "trained on these"), (middle, "never seen")):
            answers.text(-0.55, top, words, va="center", weight="bold")
        frame_error(curves, self.last, top=0.8)
        curves.set_title("Two errors")
        for name, style in CURVES.items():
            curves.plot([], [], label=name, **style)
        curves.legend(loc="lower left", handlelength=3)
        return {"answers": answers, "curves": curves}

    def draw(self, axes: dict[str, Axes], iteration: int, hidden: int, seed: int) -> str:
        network, words = self.network_at(iteration)
        told, errors = [], []
        for name, examples, top in (
            ("Trained on", self.examples, 0),
            ("Never seen", self.held_out, len(self.examples) + 1),
        ):
            outputs = network.predict(examples.inputs)
            place_answers(axes["answers"], examples, outputs, top=top)
            right = (outputs > 0.5) == (examples.targets > 0.5)
            marks = [(1.42, top + row) for row in range(len(right))]
            place_numbers(
                axes["answers"], marks, ["✓" if good else "✗" for good in right[:, 0]], 0, 13
            )
            listed = ", ".join(
                f"{' '.join(f'{number:g}' for number in row)} {output:.3f}"
                for row, output in zip(examples.inputs, outputs[:, 0], strict=True)
            )
            error = float(np.mean(np.abs(examples.targets - outputs)))
            told.append(
                f"{name}: {listed}; {count_right(outputs, examples.targets)} of {len(right)} right, "
                f"mean absolute error {error:.4f}"
            )
            errors.append(error)
        self._place_curves(axes["curves"], iteration)
        trained, unseen = errors
        note = f"{words}\ntrained on {trained:.4f}\nnever seen {unseen:.4f}"
        place_note(axes["curves"], 0.98, 0.98, note, ha="right")
        return f"{words}. {'. '.join(told)}."

    def _place_curves(self, ax: Axes, iteration: int) -> None:
        run = self.run
        known = sorted({0, *run.kept[::-2]})  # enough for a curve
        inputs, targets = self.held_out.inputs, self.held_out.targets
        at = run.latest(iteration)
        for name, errors in (
            ("trained on", [run.error_at(k) for k in known]),
            ("never seen", [np.mean(np.abs(targets - run.at(k).predict(inputs))) for k in known]),
        ):
            ax.plot(known, errors, **CURVES[name])
            here = float(np.interp(at, known, errors))
            ax.plot([at], [here], "o", color=CURVES[name]["color"], markersize=10)
