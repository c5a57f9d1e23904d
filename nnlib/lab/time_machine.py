"""One slider through a whole training: error, answers, decision surface and weights move together."""

from collections.abc import Iterable
from typing import Any

import ipywidgets
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.markers import TICKUP

from nnlib import FOUR_EXAMPLES, HELD_OUT_EXAMPLES, Examples, Network
from nnlib.arrays import MOST, Array, whole_number
from nnlib.lab.explorer import fitting
from nnlib.lab.figures import (
    COLORS,
    draw_surface,
    frame_error,
    frame_surface,
    place_answers,
    place_cells,
    place_examples,
    place_note,
    place_numbers,
)
from nnlib.lab.runs import Run, RunExplorer
from nnlib.lab.slider import Slider

PRINTED: dict[str, Any] = {  # marks that stand on the error curve, higher than the moving dot
    "linestyle": "none",
    "marker": TICKUP,
    "color": COLORS["text"],
    "markersize": 15,
    "markeredgewidth": 2.5,
    "zorder": 3,
}
CURVES: list[dict[str, Any]] = [
    {"line": {"color": COLORS["error"]}, "mark": {"marker": "o", "color": COLORS["text"]}},
    {
        "line": {"color": COLORS["text"], "dashes": (3, 2)},
        "mark": {"marker": "D", "color": "white"},
    },
]  # of the run that the sliders ask for, and of a pinned one
MARK: dict[str, Any] = {
    "markersize": 11,
    "markeredgecolor": COLORS["text"],
    "clip_on": False,
    "zorder": 4,
}
TO_OUTPUT, PINNED = 4.2, 6.2  # rows of the weights' panel where syn1 and a pinned run's begin
MOST_TOLD = 4  # hidden neurons whose weights are told one by one


class TimeMachine(RunExplorer):
    """Lesson 10. Travel to any iteration of a training; pin one run to compare it with another."""

    size = (9.6, 5.6)

    def __init__(
        self,
        examples: Examples = FOUR_EXAMPLES,
        held_out: Examples = HELD_OUT_EXAMPLES,
        iterations: int = 60_000,
        iteration: int = 0,
    ) -> None:
        self.held_out = fitting(held_out, 3, 1)
        iterations = whole_number(iterations, "iterations", 6, MOST)
        sixth = iterations // 6
        self.printed = range(0, 6 * sixth, sixth)  # the error: as the classic program does
        self.pinned: Run | None = None
        self.pin = ipywidgets.Button(
            description="Pin this run", tooltip="Keep it in sight to compare"
        )
        super().__init__(
            examples,
            iterations,
            start=whole_number(iteration, "iteration", 0, iterations),
            learning_rate=Slider("learning rate", [0.01, 0.1, 0.3, 1, 3, 10, 30, 100], 1, "g"),
            unseen=ipywidgets.Checkbox(
                description="also show the four inputs it never sees", indent=False
            ),
        )
        self.pin.on_click(self._toggle_pin)
        *sliders, unseen = self.controls.values()
        self.children = [*sliders, ipywidgets.HBox([unseen, self.pin]), self.image]

    def frame(self, figure: Figure) -> dict[str, Axes]:
        grid = figure.add_gridspec(2, 2, width_ratios=[1.5, 1], height_ratios=[1, 1.15])
        curve, answers = (figure.add_subplot(grid[0, k]) for k in (0, 1))
        lower = grid[1, :].subgridspec(1, 2, width_ratios=[2, 1.9])
        left = lower[0].subgridspec(1, 2, width_ratios=[1, 0.92])
        surface, words = (figure.add_subplot(left[k]) for k in (0, 1))
        # In a grid of its own it reaches down to where the labels of its neighbor end.
        weights = figure.add_subplot(lower[1].subgridspec(1, 1)[0])
        frame_error(curve, self.last, top=0.8)
        curve.plot([], [], label="all that the video's log shows", **PRINTED | {"marker": "|"})
        curve.legend(loc="upper left", borderaxespad=0, handlelength=0.5)
        answers.set(xlim=(-0.5, 1.32), ylim=(8.2, -1.2))
        answers.set_title("Answers (bars) and targets (lines)")
        answers.axis("off")
        frame_surface(surface)
        words.set_title("Where you are")
        words.axis("off")
        weights.set_title("Weights: a column for each hidden neuron")
        weights.set(xlim=(-0.5, 7.6), ylim=(PINNED + TO_OUTPUT + 0.6, -1.7))
        weights.axis("off")
        for name, top in (("syn0: from each input", 0), ("syn1: to the output", TO_OUTPUT)):
            weights.text(-0.48, top - 0.55, name, va="bottom", weight="bold")
        return {
            "curve": curve,
            "answers": answers,
            "surface": surface,
            "words": words,
            "weights": weights,
        }

    def _toggle_pin(self, _: Any) -> None:
        self.pinned = None if self.pinned else self.run
        self.pin.description = "Unpin" if self.pinned else "Pin this run"
        self._touch(None)

    @property
    def shown(self) -> list[Run]:
        """The trainings in the picture: the one the sliders ask for, then the pinned one."""
        return [run for run in (self.run, self.pinned) if run]

    def draw(self, axes: dict[str, Axes], iteration: int, unseen: bool, **_: Any) -> str:
        runs = self.shown  # looked at once: a click may come in between
        run, networks = runs[0], [each.at(each.latest(iteration)) for each in runs]
        at = run.latest(iteration)
        words = "; pinned (dashed, diamonds): ".join(
            _place_curve(axes["curve"], each, iteration, style)
            for each, style in zip(runs, CURVES, strict=False)
        )
        axes["curve"].plot([at, at], [0, 0.7], color=COLORS["text"], linewidth=1)
        told = [_compared(run, pinned, iteration) for pinned in runs[1:]]
        told.append(self._place_printed(axes["curve"], run))
        place_note(
            axes["words"], 0.02, 0.97, words.replace("; ", "\n").replace(": ", ":\n"), size=10
        )
        known = [self.examples, self.held_out] if unseen else [self.examples]
        for place, examples in enumerate(known):
            outputs = [network.predict(examples.inputs) for network in networks]
            place_answers(
                axes["answers"], examples, outputs[0], len(self.examples) * place, *outputs[1:]
            )
            who = " to the inputs it never sees" * place
            told.append(f"Answers{who}: {_and_pinned(_listed(each) for each in outputs)}")
        between = [
            draw_surface(axes["surface"], network, color=network is networks[0])
            for network in networks
        ]
        place_examples(axes["surface"], self.examples)
        _place_weights(axes["weights"], networks)
        told.append(f"Answers in between: {_and_pinned(between)}")
        told.append(f"Weights: {_and_pinned(_weights_of(each) for each in networks)}")
        return f"Training seen at one iteration. {words}. {'. '.join(told)}."

    def _place_printed(self, ax: Axes, run: Run) -> str:
        """Marks on the error curve, as far as it is trained; which errors they point out."""
        there = [iteration for iteration in self.printed if iteration in run.kept]
        errors = [run.error_at(iteration) for iteration in there]
        ax.plot(there, errors, clip_on=False, **PRINTED)
        listed = ", ".join(
            f"{error:.4f} at {iteration:,}" for iteration, error in zip(there, errors, strict=True)
        )
        rest = " (the rest is still being trained)" if len(there) < len(self.printed) else ""
        return f"All that the video's log shows: {listed}{rest}"


def _place_curve(ax: Axes, run: Run, iteration: int, style: dict[str, Any]) -> str:
    """The error curve of a run with a mark, and what to say about the mark."""
    at = run.latest(iteration)
    error = run.error_at(at)
    ax.plot(run.recorded, run.errors, **style["line"])
    ax.plot([at], [error], **style["mark"], **MARK)
    words = (
        f"{run.hidden} hidden, seed {run.seed}; learning rate "
        f"{run.crowd.learning_rate:g}; iteration {at:,}; mean absolute error {error:.4f}"
    )
    return words + "; the rest is still being trained" * (at < iteration)


def _compared(run: Run, pinned: Run, iteration: int) -> str:
    """Which of the two has come further at this iteration."""
    if not run.latest(iteration) == pinned.latest(iteration) == iteration:
        return "They can be compared when both are trained so far"
    ahead = pinned.error_at(iteration) - run.error_at(iteration)
    if abs(ahead) < 0.00005:
        return "Their errors are the same to four decimals"
    return f"The pinned run's error is {'larger' if ahead > 0 else 'smaller'} by {abs(ahead):.4f}"


def _place_weights(ax: Axes, networks: list[Network]) -> None:
    """Both matrices; those of a pinned network below, and paler."""
    blocks: list[Any] = []
    for network, top, pale in zip(networks, (0, PINNED), (1, 2.5), strict=False):
        syn0, syn1 = (layer.synapses for layer in network.layers)
        for matrix, row in ((syn0, top), (syn1.T, top + TO_OUTPUT)):
            blocks.append((matrix, (0, row), pale * np.abs(matrix).max()))
    place_cells(ax, blocks)
    if networks[1:]:
        places = [(-0.48, PINNED + row - 0.95) for row in (0, TO_OUTPUT)]
        place_numbers(ax, places, ["pinned run: syn0", "pinned run: syn1"], align=0, size=11)


def _weights_of(network: Network) -> str:
    """Every weight as in the picture, or where there are many, from the lowest to the highest."""
    syn0, syn1 = (layer.synapses for layer in network.layers)
    matrices = {"syn0": syn0, "syn1": syn1.T}
    if len(syn1) > MOST_TOLD:
        told = [f"{name} from {m.min():+.2f} to {m.max():+.2f}" for name, m in matrices.items()]
    else:
        told = [
            f"{name} {'; '.join(' '.join(f'{weight:+.2f}' for weight in row) for row in m)}"
            for name, m in matrices.items()
        ]
    return ", ".join(told)


def _listed(outputs: Array) -> str:
    return ", ".join(f"{output:.3f}" for output in outputs[:, 0])


def _and_pinned(told: Iterable[str]) -> str:
    """What there is to say about the run, and in brackets about a pinned one."""
    return " (pinned: ".join(told := [*told]) + ")" * (len(told) - 1)
