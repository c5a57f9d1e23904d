"""The explorers of lessons 02 to 10: move a slider, and see what it does to the numbers."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import PatchCollection
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from nnlib import (
    FOUR_EXAMPLES,
    Examples,
    Histories,
    Network,
    sigmoid,
    sigmoid_slope,
    train,
)
from nnlib.arrays import MOST, Array, finite_numbers, items, plain_text, short, whole_number
from nnlib.lab.explorer import Explorer, fitting
from nnlib.lab.figures import (
    COLORS,
    draw_sigmoid,
    draw_slope,
    draw_valley,
    frame_error,
    number_text,
    place_matrix,
    place_note,
    place_numbers,
)
from nnlib.lab.landscape import Place, descend, losses_along, slope_along, with_weight
from nnlib.lab.slider import Slider
from nnlib.training import grow_many, log_spaced

MOST_CELLS = 500  # of two matrices


class SigmoidExplorer(Explorer):
    """Lesson 02. Move x: see how it is squashed, and how steep the curve is there."""

    size = (9.6, 3.6)

    def __init__(self) -> None:
        stops = np.round(np.arange(-10, 10.25, 0.25), 2).tolist()
        super().__init__(x=Slider("x", stops, 2.0, "+.2f"))

    def frame(self, figure: Figure) -> dict[str, Axes]:
        curve, slope = figure.subplots(1, 2)
        draw_sigmoid(curve)
        draw_slope(slope)
        slope.set_xlabel("x")
        return {"curve": curve, "slope": slope}

    def draw(self, axes: dict[str, Axes], x: float) -> str:
        y = float(sigmoid(x))
        steepness = float(sigmoid_slope(y))
        curve, slope = axes["curve"], axes["slope"]
        near = np.array([x - 2, x + 2])
        curve.plot(near, y + steepness * (near - x), color=COLORS["slope"], linewidth=2.5)
        curve.plot([x, x, -10.9], [-0.08, y, y], color=COLORS["text"], linewidth=1, linestyle=":")
        curve.plot([x], [y], "o", color=COLORS["text"], markersize=11)
        place_note(curve, 0.98, 0.08, f"sigmoid({x:+.2f}) = {y:.4f}", ha="right", va="bottom")
        slope.plot([x, x], [-0.02, steepness], color=COLORS["text"], linewidth=1, linestyle=":")
        slope.plot([x], [steepness], "o", color=COLORS["text"], markersize=11)
        place_note(slope, 0.99, 0.97, f"{y:.4f} × (1 - {y:.4f})\n= {steepness:.4f}", ha="right")
        return (
            f"Two curves with a dot at x = {x:+.2f}. Left, the sigmoid: {y:.4f}. Right, its slope: "
            f"{y:.4f} × (1 - {y:.4f}) = {steepness:.4f}."
        )


class SeedExplorer(Explorer):
    """Lesson 03. Each seed names one endless row of random numbers; here are its first sixteen."""

    size = (9.6, 2.9)

    def __init__(self, drawn: int = 16) -> None:
        self.drawn = whole_number(drawn, "drawn", 1, 16)
        super().__init__(seed=Slider("seed", range(31), 1))

    def frame(self, figure: Figure) -> dict[str, Axes]:
        table, line = figure.subplots(2, 1, height_ratios=[2.2, 1])
        table.set(xlim=(-0.6, 7.6), ylim=(1.6, -1.2))
        table.axis("off")
        line.set(xlim=(-0.02, 1.02), ylim=(0, 1), xlabel="the same numbers on a line from 0 to 1")
        line.set_yticks([])
        line.spines["left"].set_visible(False)
        return {"table": table, "line": line}

    def draw(self, axes: dict[str, Axes], seed: int) -> str:
        numbers = np.random.RandomState(seed).random_sample(self.drawn)
        table = axes["table"]
        table.text(
            -0.5,
            -0.75,
            f"np.random.RandomState({seed}).random_sample({self.drawn})",
            family="DejaVu Sans Mono",
            size=11,
        )
        places = [(place % 8, place // 8) for place in range(self.drawn)]
        cells = PatchCollection(
            [Rectangle((column - 0.47, row - 0.36), 0.94, 0.78) for column, row in places],
            edgecolors="#D8DDE4",
            facecolors=[(0, 0.447, 0.698, 0.1 + 0.5 * number) for number in numbers],
        )
        table.add_collection(cells, autolim=False)
        middles = [(column, row + 0.03) for column, row in places]
        place_numbers(table, middles, [f"{number:.4f}" for number in numbers], size=11)
        axes["line"].vlines(numbers, 0.1, 0.9, color=COLORS["layer"], linewidth=2.5)
        told = ", ".join(f"{number:.4f}" for number in numbers[:4])
        return (
            f"The first {self.drawn} numbers of seed {seed}, as a table and on a line from 0 to 1: "
            f"{told}, ... Their mean is {numbers.mean():.3f}."
        )


class WeightRangeExplorer(Explorer):
    """Lesson 04. What does `times * random - minus` do to random numbers, and to the neurons?"""

    size = (9.6, 3.6)

    def __init__(self, examples: Examples = FOUR_EXAMPLES) -> None:
        self.examples = fitting(examples)
        stream = np.random.RandomState(1)
        self.random = stream.random_sample((examples.inputs.shape[1], 2_000))
        super().__init__(
            times=Slider("times", [0, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 20], 1, "g"),
            minus=Slider("minus", [0, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 10], 0, "g"),
        )

    def frame(self, figure: Figure) -> dict[str, Axes]:
        weights, neurons = figure.subplots(1, 2)
        weights.axvline(0, color=COLORS["text"], linewidth=1)
        weights.set(
            xlim=(-10.5, 20.5), ylim=(0, 1.25), title="Where the weights lie", xlabel="weight"
        )
        neurons.set(
            xlim=(-0.02, 1.02),
            ylim=(0, 1.25),
            title="What hidden neurons answer",
            xlabel="output of a hidden neuron",
        )
        for ax in (weights, neurons):
            ax.set_yticks([])
            ax.set_ylabel("how often")
        return {"weights": weights, "neurons": neurons}

    def draw(self, axes: dict[str, Axes], times: float, minus: float) -> str:
        weights = times * self.random - minus
        outputs = sigmoid(self.examples.inputs @ weights)
        slope = float(np.mean(sigmoid_slope(outputs)))
        _bars(axes["weights"], weights, np.linspace(-10.5, 20.5, 125), COLORS["layer"])
        _bars(axes["neurons"], outputs, np.linspace(0, 1, 41), COLORS["layer"])
        below = float(np.mean(weights < 0))
        place_note(
            axes["weights"],
            0.97,
            0.96,
            f"{times:g} * random - {minus:g}\nfrom {0 - minus:g} to {times - minus:g}\n"
            f"{below:.0%} below zero",
            ha="right",
        )
        place_note(
            axes["neurons"], 0.5, 0.96, f"mean slope {slope:.3f} of 0.250 at most", ha="center"
        )
        return (
            f"Two histograms for weights {times:g} * random - {minus:g}. Left: they lie between "
            f"{0 - minus:g} and {times - minus:g}, {below:.0%} below zero. Right: hidden neurons answer "
            f"{outputs.mean():.2f} on average, and their mean slope is {slope:.3f} of 0.250 at most."
        )


class ProductExplorer(Explorer):
    """Lessons 05, 08 and 09. Choose a cell of a matrix product: which row meets which column?

    left, right: the two matrices, as (name, array); name: what their product is called.
    A single row of numbers is taken for a row at the left, and for a column at the right.
    """

    def __init__(self, left: tuple[str, Array], right: tuple[str, Array], name: str) -> None:
        self.name = plain_text(name, "name")
        self.left_name, self.left = _name_and_matrix(left, "left")
        self.right_name, self.right = _name_and_matrix(right, "right")
        self.left = np.atleast_2d(self.left)
        if self.right.ndim < 2:
            self.right = self.right.reshape(-1, 1)
        if self.left.ndim != 2 or self.right.ndim != 2 or len(self.right) != self.left.shape[1]:
            raise ValueError(
                f"expected {self.left_name} with as many columns as {self.right_name} has rows, "
                f"got shapes {self.left.shape} and {self.right.shape}"
            )
        if not 0 < self.left.size + self.right.size <= MOST_CELLS:
            raise ValueError(
                f"expected {MOST_CELLS} numbers at most in both, and one or more, got others"
            )
        self.product = self.left @ self.right
        widths = self.left.shape[1], self.right.shape[1], self.product.shape[1]
        self.corners = [0.0, widths[0] + 1.6, widths[0] + widths[1] + 3.2]
        self.right_edge = self.corners[2] + widths[2]
        self.height = max(len(self.left), len(self.right))
        self.size = (min(12.0, 0.72 * (self.right_edge + 0.8)), 0.48 * (self.height + 4.7))
        sliders = {
            "row": Slider(f"row of {self.left_name}", range(len(self.left)), 0),
            "column": Slider(f"column of {self.right_name}", range(widths[1]), 0),
        }
        # A single row or column leaves nothing to choose.
        super().__init__(**{name: each for name, each in sliders.items() if len(each.stops) > 1})

    def frame(self, figure: Figure) -> dict[str, Axes]:
        ax = figure.add_subplot()
        for (name, matrix), corner in zip(
            ((self.left_name, self.left), (self.right_name, self.right), (self.name, self.product)),
            self.corners,
            strict=True,
        ):
            place_matrix(ax, matrix, name, (corner, 0))
        middle = (self.height - 1) / 2
        ax.text(self.corners[1] - 1.05, middle, "@", ha="center", va="center", size=18)
        ax.text(self.corners[2] - 1.05, middle, "=", ha="center", va="center", size=18)
        ax.set(xlim=(-0.9, self.right_edge - 0.3), ylim=(self.height + 2.0, -1.6))
        ax.axis("off")
        return {"all": ax}

    def draw(self, axes: dict[str, Axes], row: int = 0, column: int = 0) -> str:
        ax = axes["all"]
        width = self.left.shape[1]
        _frame(ax, (self.corners[0], row), width, 1)
        _frame(ax, (self.corners[1] + column, 0), 1, width)
        _frame(ax, (self.corners[2] + column, row), 1, 1)
        terms = " + ".join(
            f"{number_text(one).removeprefix('+')}x({number_text(two)})"
            for one, two in zip(self.left[row], self.right[:, column], strict=True)
        )
        result = number_text(self.product[row, column])
        said = f"row {row} meets column {column}:\n{terms} = {result}"
        place_note(ax, -0.5, self.height + 1.0, said, va="center", transform=ax.transData)
        return (
            f"{self.left_name} {_shape(self.left)} @ {self.right_name} {_shape(self.right)} = "
            f"{self.name} {_shape(self.product)}. Row {row} of {self.left_name} meets column "
            f"{column} of {self.right_name}: {terms} = {result}."
        )


class ErrorExplorer(Explorer):
    """Lesson 06. You are the network: answer the four questions and see how wrong you are."""

    size = (9.6, 3.4)

    def __init__(self, examples: Examples = FOUR_EXAMPLES) -> None:
        self.examples = fitting(examples)
        stops = np.round(np.arange(0, 1.001, 0.05), 2).tolist()
        names = [" ".join(f"{number:g}" for number in row) for row in examples.inputs]
        super().__init__(
            **{
                f"answer_{k}": Slider(f"your answer to {name}", stops, 0.5, ".2f")
                for k, name in enumerate(names)
            }
        )

    def frame(self, figure: Figure) -> dict[str, Axes]:
        ax = figure.add_subplot()
        places = range(len(self.examples))
        names = [" ".join(f"{number:g}" for number in row) for row in self.examples.inputs]
        for place, target in zip(places, self.examples.targets[:, 0], strict=True):
            ax.plot([target] * 2, [place - 0.36, place + 0.36], color=COLORS["target"], linewidth=5)
        ax.set_yticks(list(places), names)
        ax.set(xlim=(-0.05, 2.3), ylim=(len(places) - 0.4, -0.7))
        ax.set_xticks([0, 0.25, 0.5, 0.75, 1])
        ax.set_title("Your answers (dots), the targets (lines), the errors (arrows)")
        ax.spines["bottom"].set_bounds(0, 1)
        return {"all": ax}

    def draw(self, axes: dict[str, Axes], **answers: float) -> str:
        ax = axes["all"]
        outputs = np.array(list(answers.values()))
        errors = self.examples.targets[:, 0] - outputs
        for place, (output, error) in enumerate(zip(outputs, errors, strict=True)):
            arrow = {
                "arrowstyle": "-|>",
                "color": COLORS["error"],
                "linewidth": 3,
                "mutation_scale": 18,
            }
            if error:
                ax.annotate("", (output + error, place), (output, place), arrowprops=arrow)
            ax.plot([output], [place], "o", color=COLORS["layer"], markersize=12)
            ax.text(1.12, place, f"error {error:+.2f}", va="center", color=COLORS["text"])
        plain, absolute = float(errors.mean()), float(np.abs(errors).mean())
        place_note(
            ax,
            1.55,
            0.1,
            f"plain average of the errors:\n{plain:+.4f}\n"
            f"average size of the errors\n(mean absolute error):\n{absolute:.4f}",
            transform=ax.transData,
        )
        told = ", ".join(f"{error:+.2f}" for error in errors)
        return (
            f"Four answers with arrows to their targets. Errors: {told}. Plain average "
            f"{plain:+.4f}; mean absolute error {absolute:.4f}."
        )


class DeltaExplorer(Explorer):
    """Lesson 07. The error, times the slope at the output: how far may this answer move?"""

    size = (9.6, 3.8)

    def __init__(self) -> None:
        stops = [0.001, 0.01, *np.round(np.arange(0.05, 0.96, 0.05), 2).tolist(), 0.99, 0.999]
        super().__init__(
            output=Slider("output", stops, 0.5, "g"), target=Slider("target", [0, 1], 1)
        )

    def frame(self, figure: Figure) -> dict[str, Axes]:
        curves, bars = figure.subplots(1, 2, width_ratios=[1.5, 1])
        outputs = np.linspace(0, 1, 200)
        curves.plot(outputs, sigmoid_slope(outputs), color=COLORS["slope"])
        curves.axhline(0, color=COLORS["faint"], linewidth=1, zorder=0)
        curves.annotate("slope", (0.62, 0.245), color=COLORS["slope"])
        curves.set(xlim=(0, 1), ylim=(-0.28, 0.32), title="Delta for every output", xlabel="output")
        bars.axhline(0, color=COLORS["text"], linewidth=1)
        bars.set(xlim=(-0.6, 2.6), ylim=(-1.25, 1.25), title="error x slope = delta")
        bars.set_xticks([0, 1, 2], ["error", "slope", "delta"])
        return {"curves": curves, "bars": bars}

    def draw(self, axes: dict[str, Axes], output: float, target: int) -> str:
        error, slope = target - output, float(sigmoid_slope(output))
        delta = error * slope
        outputs = np.linspace(0, 1, 200)
        curves, bars = axes["curves"], axes["bars"]
        deltas = (target - outputs) * sigmoid_slope(outputs)
        curves.plot(outputs, deltas, color=COLORS["delta"])
        curves.plot([output] * 2, [slope, delta], color=COLORS["text"], linewidth=1, linestyle=":")
        curves.plot([output], [slope], "o", color=COLORS["slope"], markersize=11)
        curves.plot([output], [delta], "o", color=COLORS["delta"], markersize=11)
        end = 130 if target else 70
        curves.annotate(
            "delta",
            (outputs[end], deltas[end]),
            (0, -18 if not target else 10),
            textcoords="offset points",
            color=COLORS["delta"],
        )
        for place, (value, color) in enumerate(
            ((error, "error"), (slope, "slope"), (delta, "delta"))
        ):
            bars.bar([place], [value], width=0.7, color=COLORS[color])
            bars.text(
                place,
                value + (0.06 if value >= 0 else -0.06),
                f"{value:+.4f}",
                ha="center",
                va="bottom" if value >= 0 else "top",
            )
        return (
            f"Output {output:g}, target {target}: error {error:+.4f} x slope {slope:+.4f} = delta "
            f"{delta:+.4f}. The curve of delta is 0 at outputs 0 and 1 and largest in between."
        )


class LearningRateExplorer(Explorer):
    """Lesson 09. One weight goes downhill in the valley of its loss.

    place: which weight, as (synapse matrix, row, column); start: its value before the first step.
    """

    size = (9.6, 4.0)
    low, high = -8.0, 12.0

    def __init__(
        self,
        network: Network,
        examples: Examples = FOUR_EXAMPLES,
        place: Place = (1, 0, 0),
        start: float = 8.0,
    ) -> None:
        self.network = with_weight(network, place, start)
        network.check_fits(fitting(examples))
        self.examples, self.place = examples, place
        self.weights = np.linspace(self.low, self.high, 300)
        self.losses = losses_along(network, examples, place, self.weights)
        super().__init__(
            learning_rate=Slider("learning rate", [0.1, 0.3, 1, 3, 10, 30, 100, 300], 1, "g"),
            steps=Slider("steps", range(31), 0),
        )

    def frame(self, figure: Figure) -> dict[str, Axes]:
        ax = figure.add_subplot()
        number, row, column = self.place
        draw_valley(ax, self.weights, self.losses, f"syn{number}[{row}, {column}]")
        return {"valley": ax}

    def draw(self, axes: dict[str, Axes], learning_rate: float, steps: int) -> str:
        ax = axes["valley"]
        path = descend(self.network, self.examples, self.place, learning_rate, steps)
        heights = losses_along(self.network, self.examples, self.place, path)
        slope = slope_along(
            with_weight(self.network, self.place, path[-1]), self.examples, self.place
        )
        ax.plot(path, heights, "-o", color=COLORS["layer"], linewidth=1, markersize=5, alpha=0.7)
        near = path[-1] + np.array([-1.5, 1.5])
        ax.plot(near, heights[-1] + slope * (near - path[-1]), color=COLORS["slope"])
        ax.plot(path[-1:], heights[-1:], "o", color=COLORS["text"], markersize=12)
        inside = self.low <= path[-1] <= self.high
        note = (
            f"after {steps} step{'s' * (steps != 1)}: weight {path[-1]:+.3f}, loss {heights[-1]:.4f}\n"
            f"slope {slope:+.4f}, so the next step is {-learning_rate * slope:+.4f}"
        )
        if not inside:
            note += "\nthe weight has left the picture"
        place_note(ax, 0.02, 0.97, note)
        return (
            f"The loss as a valley over one weight, and a ball in it. Learning rate "
            f"{learning_rate:g}, {note.replace(chr(10), '; ')}. It started at {path[0]:+.3f} with "
            f"loss {heights[0]:.4f}."
        )


class TrainingExplorer(Explorer):
    """Lesson 10. Iterations, hidden neurons, seed and learning rate against the error curve.

    Every curve the sliders can ask for is trained beforehand, all at once and in the background;
    until the background has come that far, the curve ends where it has come.
    """

    size = (9.6, 4.0)

    def __init__(
        self,
        examples: Examples = FOUR_EXAMPLES,
        iterations: int = 60_000,
        hidden: int = 4,
        seed: int = 1,
        learning_rate: float = 1,
    ) -> None:
        fitting(examples)
        self.last = whole_number(iterations, "iterations", 1, MOST)
        sizes, seeds = range(1, 9), range(8)
        rates = [0.01, 0.1, 0.3, 1, 3, 10, 30, 100]
        self.places = {
            key: place
            for place, key in enumerate((h, s, r) for h in sizes for s in seeds for r in rates)
        }
        hidden = whole_number(hidden, "hidden", 1, sizes[-1])
        seed = whole_number(seed, "seed", 0, seeds[-1])
        network = Network.random(
            [examples.inputs.shape[1], hidden, examples.targets.shape[1]], seed
        )
        self.recorded = log_spaced(iterations)
        self.first = (
            (hidden, seed, learning_rate),
            train(network, examples, iterations, learning_rate).errors[self.recorded],
        )
        self.crowd: Histories | None = None
        super().__init__(
            iterations=Slider(
                "iterations", [*self.recorded.tolist()[::3], iterations], iterations, ","
            ),
            hidden=Slider("hidden neurons", sizes, hidden),
            seed=Slider("seed", seeds, seed),
            learning_rate=Slider("learning rate", rates, learning_rate, "g"),
        )
        ends = examples.inputs.shape[1], examples.targets.shape[1]
        self.in_background(
            self._grow(
                grow_many(
                    [[ends[0], h, ends[1]] for h, _, _ in self.places],
                    examples,
                    [s for _, s, _ in self.places],
                    iterations,
                    [r for _, _, r in self.places],
                )
            )
        )

    def _grow(self, growing: Iterator[Histories]) -> Iterator[None]:
        for self.crowd in growing:
            yield

    def frame(self, figure: Figure) -> dict[str, Axes]:
        ax = figure.add_subplot()
        frame_error(ax, self.last, top=0.85)
        return {"error": ax}

    def draw(
        self, axes: dict[str, Axes], iterations: int, hidden: int, seed: int, learning_rate: float
    ) -> str:
        ax = axes["error"]
        errors = self._errors(hidden, seed, learning_rate)
        recorded = self.recorded[: len(errors)]
        so_far = recorded <= iterations
        ax.plot(recorded, errors, color=COLORS["reference"], linewidth=2)
        ax.plot(recorded[so_far], errors[so_far], color=COLORS["error"])
        who = f"{hidden} hidden, seed {seed}, learning rate {learning_rate:g}"
        if not len(errors):
            said = f"{who}\nthis curve is still being trained"
        else:
            at, error = int(recorded[so_far][-1]), float(errors[so_far][-1])
            ax.plot([at], [error], "o", color=COLORS["text"], markersize=11)
            said = f"{who}\niteration {at:,}: mean absolute error {error:.4f}"
            if at < iterations:
                said += "\n(the rest is still being trained)"
        place_note(ax, 0.98, 0.97, said, ha="right")
        return f"Error curve. {said.replace(chr(10), '; ')}."

    def _errors(self, *key: Any) -> Array:
        """The recorded errors of one network, as far as it has been trained."""
        if key == self.first[0]:
            return self.first[1]
        if self.crowd is None:
            return np.empty(0)
        return self.crowd.errors[:, self.places[key]]


def _name_and_matrix(pair: tuple[str, Array], side: str) -> tuple[str, Array]:
    both = items(pair, side, 2)
    if len(both) != 2:
        raise ValueError(f"expected {side} to be a name and a matrix, got {short(pair)}")
    return plain_text(both[0], f"the name at the {side}"), finite_numbers(both[1], side)


def _bars(ax: Axes, values: Array, edges: Array, color: str) -> None:
    """A histogram scaled to height 1, so that narrow and wide ones fit the same axes."""
    counts, _ = np.histogram(np.clip(values, edges[0], edges[-1]), edges)
    ax.stairs(counts / counts.max(), edges, fill=True, color=color)


def _frame(ax: Axes, corner: tuple[float, float], columns: int, rows: int) -> None:
    """A thick frame around some cells of a matrix."""
    left, top = corner
    ax.add_patch(
        Rectangle(
            (left - 0.48, top - 0.46),
            columns - 0.04,
            rows - 0.08,
            fill=False,
            edgecolor=COLORS["text"],
            linewidth=2.5,
        )
    )


def _shape(matrix: Array) -> str:
    return f"({matrix.shape[0]} x {matrix.shape[1]})"
