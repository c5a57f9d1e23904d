"""The straight line that a neuron draws between its questions.

In the plane of the first two inputs, the third being 1, a neuron's sum is 0 along a straight line,
above 0 on one side of it and below 0 on the other:

    weights[0] * first + weights[1] * second + weights[2] = 0
"""

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure

from nnlib import FOUR_EXAMPLES, Examples, Layer, Network
from nnlib.arrays import Array, finite_number, one_of, shaped
from nnlib.lab.explorer import Explorer, fitting
from nnlib.lab.figures import (
    CELL,
    COLORS,
    SIGNED,
    SQUARE,
    draw_surface,
    frame_surface,
    place_examples,
    place_note,
    place_numbers,
)
from nnlib.lab.runs import RunExplorer
from nnlib.lab.slider import Slider

PALE_BLUE, PALE_VERMILION = "#D3E6F2", "#FBE3D3"


def side_of_line(inputs: Array, weights: Array) -> npt.NDArray[np.bool_]:
    """True for each input on the side of the line where the neuron answers above 0.5."""
    inputs = shaped(inputs, "inputs", ("examples", "n_in"))
    return inputs @ shaped(weights, "weights", inputs.shape[1:]) > 0


def ends_of_line(weights: Array, low: float = SQUARE[0], high: float = SQUARE[1]) -> Array:
    """Where a neuron's line enters and leaves the square from `low` to `high`, (2, 2).

    No rows if it does not cross the square.
    """
    x, y, constant = weights
    ends = [(a, -(constant + x * a) / y) for a in (low, high) if y]
    ends += [(-(constant + y * b) / x, b) for b in (low, high) if x]
    inside = [end for end in ends if all(low <= place <= high for place in end)]
    return np.array(sorted(inside)[:: max(1, len(inside) - 1)]).reshape(-1, 2)


def draw_plane(
    ax: Axes, examples: Examples, network: Network | None = None, third: float = 1
) -> str:
    """The examples at their first two inputs; with a network its answers, and each neuron's line.

    A network of one layer has the line of its output neuron, one with a hidden layer those of the
    hidden neurons as well, numbered.
    third: the third input of every point in the plane.
    """
    if one_of(examples, Examples, "examples").inputs.shape[1] < 2:
        raise ValueError(f"expected examples with two inputs or more, got {examples}")
    third = finite_number(third, "third")
    frame_surface(ax)
    ax.set(title="Questions and targets" if network is None else f"Answers, third input {third:g}")
    told = ""
    if network is not None:
        first, *rest = one_of(network, Network, "network").layers
        if len(first.synapses) != 3:
            raise ValueError(f"expected a network with three inputs and no bias, got {network}")
        scaled = replace(first, synapses=first.synapses * [[1], [1], [third]])
        network = Network([scaled, *rest])
        draw_surface(ax, network)
        told = place_lines(ax, network) if len(network.layers) > 1 else _crossing(network)
        told = f" Its answers where the third input is {third:g}. {told}"
    place_examples(ax, examples)
    if network is None:
        for inputs, target in zip(examples.inputs, examples.targets[:, 0], strict=True):
            ax.annotate(
                f"{target:g}", inputs[:2], (13, 9), textcoords="offset points", weight="bold"
            )
    places = ", ".join(
        f"{'dot' if target > 0.5 else 'square'} at ({inputs[0]:g}, {inputs[1]:g})"
        for inputs, target in zip(examples.inputs, examples.targets[:, 0], strict=True)
    )
    return f"The plane of the first two inputs, a dot for target 1, a square for 0: {places}.{told}"


def place_lines(ax: Axes, network: Network) -> str:
    """The line of each hidden neuron, dashed, with its number; a short stroke marks its 1-side."""
    inside, lines, strokes, places = [], [], [], []
    for number, weights in enumerate(network.layers[0].synapses.T):
        ends = ends_of_line(weights)
        if len(ends) < 2:
            continue
        inside.append(str(number))
        lines.append(ends)
        middle, towards = ends.mean(axis=0), weights[:2] / np.hypot(*weights[:2])
        strokes.append([middle, middle + 0.09 * towards])
        places.append(ends[0] + (0.12, 0.88)[number % 2] * (ends[1] - ends[0]))  # fewer meet so
    if inside:  # all of them at once: each artist of its own costs a millisecond
        dashed = {"linewidths": 1.6, "linestyles": [(0, (5, 2))]}
        for segments, look in ((lines, dashed), (strokes, {"linewidths": 2.5})):
            artist = LineCollection(segments, colors=COLORS["text"], zorder=3, **look)
            ax.add_collection(artist, autolim=False)
        ax.plot(*np.transpose(places), "o", color="white", ms=15, mec="#5A6472", zorder=3)
        place_numbers(ax, [tuple(place) for place in places], inside)
    hidden = len(network.layers[0].synapses.T)
    names = f": those of {', '.join(inside)}" if inside else ""
    return f"{len(inside)} of {hidden} hidden neurons have their line in the picture{names}."


def _crossing(network: Network) -> str:
    ends = ends_of_line(network.layers[0].synapses[:, 0])
    if len(ends) < 2:
        return "No line: the neuron is on the same side of 0.5 everywhere."
    (a, b), (c, d) = ends
    return f"A straight line from ({a:.2f}, {b:.2f}) to ({c:.2f}, {d:.2f})."


def draw_hidden_plane(ax: Axes, examples: Examples, network: Network) -> str:
    """The examples where two hidden neurons put them, and the output neuron's straight line there."""
    sizes = one_of(network, Network, "network").sizes
    if len(sizes) != 3 or sizes[1] != 2:
        raise ValueError(f"expected a network with one layer of two hidden neurons, got {network}")
    network.check_fits(examples)
    hidden, output = network.forward(examples.inputs)[1], network.layers[1].synapses[:2, 0]
    frame_surface(ax)
    ax.set(
        title="Where the hidden layer puts them", xlabel="hidden neuron 0", ylabel="hidden neuron 1"
    )
    # A third input of 1 with the weight 0: the output neuron has none.
    draw_surface(ax, Network([Layer(np.append(output, 0.0)[:, None])]))
    place_examples(ax, Examples("as the output neuron sees them", hidden, examples.targets))
    groups: dict[tuple[float, float], list[str]] = {}
    for inputs, place in zip(examples.inputs, hidden, strict=True):
        name = " ".join(f"{number:g}" for number in inputs[:2])
        groups.setdefault((round(place[0], 2), round(place[1], 2)), []).append(name)
    for place, names in groups.items():
        ax.annotate(
            " and ".join(names), place, (0, 12), textcoords="offset points", ha="center", zorder=6
        )
    told = ", ".join(
        f"{' and '.join(names)} at ({a:.2f}, {b:.2f})" for (a, b), names in groups.items()
    )
    return f"The plane of two hidden neurons, with the examples where they are put: {told}."


class LineExplorer(Explorer):
    """Lesson 11. Turn and move a straight line: how many of the questions does it get right?"""

    size = (9.6, 4.2)

    def __init__(
        self, examples: Examples = FOUR_EXAMPLES, turn: int = 0, move: float = 0.05
    ) -> None:
        self.examples = fitting(examples, 3, 1)
        moves = np.round(np.arange(-0.85, 0.86, 0.1), 2).tolist()  # never through a question
        super().__init__(
            turn=Slider("turn (degrees)", range(0, 360, 15), turn),
            move=Slider("move", moves, move, "+.2f"),
        )

    def frame(self, figure: Figure) -> dict[str, Axes]:
        plane, words = figure.subplots(1, 2, width_ratios=[1, 1.25])
        frame_surface(plane)
        plane.set_title("Blue side: 1. Orange side: 0")
        words.set(xlim=(0, 10), ylim=(6.6, -0.4))
        words.set_title("The neuron of this line")
        words.axis("off")
        return {"plane": plane, "words": words}

    @staticmethod
    def weights(turn: float, move: float) -> Array:
        """Those of a neuron whose line this is, (3,): the ones shown, to two decimals."""
        towards = np.array([np.cos(np.radians(turn)), np.sin(np.radians(turn))])
        return np.round(4 * np.array([*towards, -0.5 * towards.sum() - move]), 2) + 0.0  # never -0

    def draw(self, axes: dict[str, Axes], turn: int, move: float) -> str:
        weights = self.weights(turn, move)
        plane, words = axes["plane"], axes["words"]
        low, high = SQUARE
        corners = np.array([(low, low), (high, low), (high, high), (low, high)])
        for sign, color in ((1, PALE_BLUE), (-1, PALE_VERMILION)):
            side = _cut(corners, sign * weights)
            plane.add_collection(PolyCollection([side], color=color, zorder=1), autolim=False)
        ends = ends_of_line(weights)
        plane.plot(*ends.T, color=COLORS["text"], zorder=3)
        place_examples(plane, self.examples)
        inputs, targets = self.examples.inputs, self.examples.targets[:, 0] > 0.5
        sums, answers = inputs @ weights, side_of_line(inputs, weights)
        right = answers == targets
        plane.plot(
            *inputs[~right, :2].T,
            "x",
            color=COLORS["text"],
            markersize=26,
            markeredgewidth=3,
            zorder=6,
        )
        formula = f"{weights[0]:+.2f} x first {weights[1]:+.2f} x second {weights[2]:+.2f}"
        place_note(words, 0.0, 0.97, f"sum = {formula}", size=12)
        names = [" ".join(f"{number:g}" for number in row) for row in inputs]
        for row, (name, total, answer, target, good) in enumerate(
            zip(names, sums, answers, targets, right, strict=True), 2
        ):
            line = f"sum {total:+.2f}, so {answer:d};  target {target:d}  {'✓' if good else '✗'}"
            words.text(0.1, row, name, va="center", size=12, weight="bold")
            words.text(1.6, row, line, va="center", size=12)
        count = f"{np.sum(right)} of {len(right)} right"
        words.text(0.1, 6.2, count, va="center", size=16, weight="bold")
        told = "; ".join(
            f"{name} sum {total:+.2f}, {'right' if good else 'wrong'}"
            for name, total, good in zip(names, sums, right, strict=True)
        )
        return (
            f"A straight line between four questions, turned by {turn} degrees and moved by "
            f"{move:+.2f}. Its neuron: sum = {formula}. {told}. {count}."
        )


def _cut(corners: Array, weights: Array) -> Array:
    """The part of a polygon on the side of the line where the sum is above 0, (corners, 2)."""
    heights = corners @ weights[:2] + weights[2]
    kept: list[Any] = []
    for k in range(len(corners)):
        here, after = heights[k - 1], heights[k]
        if here * after < 0:
            kept.append(corners[k - 1] + here / (here - after) * (corners[k] - corners[k - 1]))
        if after > 0:
            kept.append(corners[k])
    return np.array(kept).reshape(-1, 2)


class HiddenExplorer(RunExplorer):
    """Lesson 11. Each hidden neuron's line while it learns, and what the output neuron sees."""

    size = (9.6, 4.2)

    def frame(self, figure: Figure) -> dict[str, Axes]:
        plane, seen = figure.subplots(1, 2, width_ratios=[1, 1.15])
        frame_surface(plane)
        plane.set_title("Hidden lines (dashed), answers")
        seen.set(xlim=(-1.7, 11.2), ylim=(5.9, -1.9))
        seen.text(-0.48, -1.2, "l1: a column for each hidden neuron; then the answer", va="bottom")
        seen.set_title("What the output neuron sees")
        seen.axis("off")
        return {"plane": plane, "seen": seen}

    def draw(self, axes: dict[str, Axes], iteration: int, hidden: int, seed: int) -> str:
        network, words = self.network_at(iteration)
        plane, seen = axes["plane"], axes["seen"]
        draw_surface(plane, network)
        lines = place_lines(plane, network)
        place_examples(plane, self.examples)
        _, l1, l2 = network.forward(self.examples.inputs)
        targets = self.examples.targets
        names = [" ".join(f"{number:g}" for number in row) for row in self.examples.inputs]
        places = [(float(column), float(row)) for row, column in np.ndindex(l1.shape)]
        cells = PolyCollection(
            list(np.array(places)[:, None] + CELL),
            facecolors=SIGNED(0.5 + 0.32 * l1.ravel()),
            edgecolors="#D8DDE4",
            linewidths=0.8,
        )
        seen.add_collection(cells, autolim=False)
        place_numbers(seen, places, [f"{value:.2f}" for value in l1.flat])
        rows = range(len(names))
        place_numbers(seen, [(-0.65, float(row)) for row in rows], names, align=1)
        place_numbers(
            seen, [(float(k), -0.75) for k in range(hidden)], [str(k) for k in range(hidden)]
        )
        told = [
            f"{output:.3f}, target {target:g}"
            for output, target in zip(l2[:, 0], targets[:, 0], strict=True)
        ]
        place_numbers(seen, [(hidden - 0.3, float(row)) for row in rows], told, align=0)
        error = float(np.mean(np.abs(targets - l2)))
        place_note(seen, 0.01, 0.2, f"{words}\nmean absolute error {error:.4f}")
        listed = "; ".join(
            f"{name} becomes {' '.join(f'{value:.2f}' for value in row)}, answer {answer:.3f}"
            for name, row, answer in zip(names, l1, l2[:, 0], strict=True)
        )
        return f"{words}: mean absolute error {error:.4f}. {lines} {listed}."
