"""One slider through a whole training: error, answers, decision surface and weights move together."""

from typing import Any

import ipywidgets
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnlib import FOUR_EXAMPLES, HELD_OUT_EXAMPLES, Examples, Network
from nnlib.arrays import MOST, Array, whole_number
from nnlib.lab.explorer import fitting
from nnlib.lab.figures import (
    COLORS,
    draw_surface,
    frame_error,
    frame_surface,
    place_answers,
    place_examples,
    place_matrix,
    place_note,
)
from nnlib.lab.runs import Run, RunExplorer
from nnlib.lab.slider import Slider


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
        self.printed = range(0, iterations + 1, iterations // 6)  # as the classic program does
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
        lower = grid[1, :].subgridspec(1, 3, width_ratios=[1, 0.85, 1.9])
        surface, words, weights = (figure.add_subplot(lower[k]) for k in range(3))
        frame_error(curve, self.last, top=0.8)
        for stop in self.printed:
            curve.plot([stop], [0.77], "v", color=COLORS["text"], markersize=7)
        curve.annotate(
            "all that the printed log shows",
            (self.printed[1], 0.77),
            (-10, 0),
            ha="right",
            va="center",
            textcoords="offset points",
            size=10,
        )
        answers.set(xlim=(-0.5, 1.32), ylim=(8.2, -1.2))
        answers.set_title("Answers (bars) and targets (lines)")
        answers.axis("off")
        frame_surface(surface)
        words.set_title("Where you are")
        words.axis("off")
        weights.set(xlim=(-0.5, 7.6), ylim=(4.9, -1.4))
        weights.set_title("Weights: a column for each hidden neuron")
        weights.axis("off")
        for name, top in (("syn0: from each input", 0), ("syn1: to the output", 4.2)):
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

    def draw(self, axes: dict[str, Axes], iteration: int, unseen: bool, **run: Any) -> str:
        words, network = self._place_curve(axes["curve"], self.run, iteration)
        at = self.run.latest(iteration)
        axes["curve"].plot([at, at], [0, 0.7], color=COLORS["text"], linewidth=1)
        draw_surface(axes["surface"], network)
        other = None
        if pinned_run := self.pinned:  # looked at once: a click may come in between
            other_words, other = self._place_curve(
                axes["curve"],
                pinned_run,
                iteration,
                mark="D",
                color=COLORS["text"],
                dashes=(3, 2),
            )
            words += f"; pinned (dashed, diamonds): {other_words}"
            draw_surface(axes["surface"], other, color=False)
        place_examples(axes["surface"], self.examples)
        place_note(
            axes["words"], 0.02, 0.97, words.replace("; ", "\n").replace(": ", ":\n"), size=10
        )
        told: list[str] = []
        known = [self.examples, self.held_out] if unseen else [self.examples]
        for place, examples in enumerate(known):
            outputs = network.predict(examples.inputs)
            pinned = other.predict(examples.inputs) if other else None
            top = len(self.examples) * place
            place_answers(axes["answers"], examples, outputs, top, pinned)
            told.append(f"Answers{' to the inputs it never sees' * place}: {_listed(outputs)}")
            if pinned is not None:
                told[-1] += f" (pinned: {_listed(pinned)})"
        syn0, syn1 = (layer.synapses for layer in network.layers)
        place_matrix(axes["weights"], syn0, "", (0, 0), numbered=False)
        place_matrix(axes["weights"], syn1.T, "", (0, 4.2), numbered=False)
        return f"Training seen at one iteration. {words}. {'. '.join(told)}."

    def _place_curve(
        self, ax: Axes, run: Run, iteration: int, mark: str = "o", **style: Any
    ) -> tuple[str, Network]:
        """The error curve of a run with a mark; what to say about the mark, and its network."""
        at = run.latest(iteration)
        error = run.error_at(at)
        ax.plot(run.recorded, run.errors, **{"color": COLORS["error"]} | style)
        filling = {"o": COLORS["text"], "D": "white"}[mark]
        ax.plot(
            [at],
            [error],
            mark,
            color=filling,
            markersize=11,
            markeredgecolor=COLORS["text"],
            clip_on=False,
        )
        words = (
            f"{run.hidden} hidden, seed {run.seed}; learning rate "
            f"{run.crowd.learning_rate:g}; iteration {at:,}; mean absolute error {error:.4f}"
        )
        if at < iteration:
            words += "; the rest is still being trained"
        return words, run.at(at)


def _listed(outputs: Array) -> str:
    return ", ".join(f"{output:.3f}" for output in outputs[:, 0])
