"""The pictures: one function each, `draw_x(ax, data)`, which returns what it shows in words.

No function here knows a slider, and none calculates what a network should. The same thing has the
same color everywhere, and what is above or below zero is told by its sign as well as its color.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from contourpy import contour_generator
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PathCollection, PolyCollection
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import Affine2D
from PIL import Image

from nnlib import Examples, History, Network, sigmoid, sigmoid_slope
from nnlib.arrays import (
    Array,
    finite_number,
    finite_numbers,
    items,
    one_of,
    plain_text,
    positive_number,
    shaped,
    short,
    true_or_false,
    whole_number,
)
from nnlib.lab.lettering import outline

BLUE, VERMILION = "#0072B2", "#D55E00"  # a pair that color-blind readers can tell apart
COLORS = {
    "layer": BLUE,
    "positive": BLUE,
    "negative": VERMILION,
    "target": "#111111",
    "error": VERMILION,
    "slope": "#00785A",
    "delta": "#7B3F9E",
    "reference": "#8A93A0",  # what the data is compared with: data, too, so seen well on white
    "faint": "#C9D0D9",  # of grids and edges
    "text": "#1B1F24",
}
SQUARE = (-0.2, 1.2)  # what a decision surface shows of the first two inputs
CELL = [(-0.48, -0.46), (0.48, -0.46), (0.48, 0.46), (-0.48, 0.46)]  # of a matrix, its corners
MOST_CELLS = 10_000  # of a matrix that is drawn
MOST_NEURONS = 200  # of a network that is drawn
MOST_MARKS = 100
TINY = 1e-300  # differences below it are too small to calculate with
SIGNED = LinearSegmentedColormap.from_list("signed", [VERMILION, "#FFFFFF", BLUE])


def draw_sigmoid(ax: Axes, low: float = -10, high: float = 10, marks: Sequence[float] = ()) -> str:
    """The sigmoid from `low` to `high`, with a dot at each of `marks`."""
    low, high = _from_to(low, high)
    marks = [finite_number(mark, "every mark") for mark in items(marks, "marks", MOST_MARKS)]
    x = np.linspace(low, high, 400)
    ax.plot(x, sigmoid(x), color=COLORS["layer"])
    for y in (0, 1):
        ax.axhline(y, color=COLORS["faint"], linewidth=1, zorder=0)
    for mark in marks:
        ax.plot([mark], [sigmoid(mark)], "o", color=COLORS["text"])
        ax.annotate(
            f"{sigmoid(mark):.3f}", (mark, sigmoid(mark)), (8, -12), textcoords="offset points"
        )
    ax.set(title="The sigmoid", xlabel="x: any number in", ylabel="sigmoid(x): 0 to 1 out")
    ax.set(ylim=(-0.08, 1.08))
    dots = "".join(f" At {mark:g} it is {sigmoid(mark):.3f}." for mark in marks)
    return (
        f"The sigmoid, an S-shaped curve, for x from {low:g} to {high:g}: it climbs from "
        f"{sigmoid(low):.3f} to {sigmoid(high):.3f} and passes 0.5 at x = 0.{dots}"
    )


def draw_slope(ax: Axes, low: float = -10, high: float = 10) -> str:
    """The slope of the sigmoid from `low` to `high`."""
    low, high = _from_to(low, high)
    x = np.linspace(low, high, 400)
    ax.plot(x, sigmoid_slope(sigmoid(x)), color=COLORS["slope"])
    ax.set(title="Its slope", xlabel="x", ylabel="slope", ylim=(-0.02, 0.28))
    return (
        f"The slope of the sigmoid for x from {low:g} to {high:g}: a hill, 0.25 at its top at "
        f"x = 0, {sigmoid_slope(sigmoid(low)):.1g} at the left end and "
        f"{sigmoid_slope(sigmoid(high)):.1g} at the right."
    )


def _from_to(low: float, high: float) -> tuple[float, float]:
    low, high = finite_number(low, "low"), finite_number(high, "high")
    if high - low < 1e-6 * max(1.0, abs(low), abs(high)):
        raise ValueError(f"expected low to be below high, got {low:g} and {high:g}")
    return low, high


def span_of(values: Array) -> float:
    """From the lowest to the highest; if that is less than an axis can show, something it can."""
    span = max(float(np.ptp(values)), 1e-6 * float(np.abs(values).max()))
    return span if span > TINY else 1.0


def draw_histogram(ax: Axes, values: Array, name: str = "weights", bins: int = 20) -> str:
    """How many of `values` fall into each of `bins` equal ranges."""
    values, name = finite_numbers(values, "values").ravel(), plain_text(name, "name")
    bins = whole_number(bins, "bins", 1, 1_000)
    if not values.size:
        raise ValueError("expected values to hold one number or more, got none")
    if (np.ptp(values) or 1.0) < max(1e-9 * bins * np.abs(values).max(), TINY):
        raise ValueError(f"expected values that differ by more than rounding, got {short(values)}")
    ax.hist(values, bins, color=COLORS["layer"], edgecolor="white", linewidth=0.6)
    ax.axvline(values.mean(), color=COLORS["text"], linewidth=1.5, linestyle="--")
    ax.annotate(
        f"mean {values.mean():+.3f}",
        (values.mean(), 1),
        (6, -4),
        va="top",
        xycoords=("data", "axes fraction"),
        textcoords="offset points",
        bbox={"facecolor": "white", "edgecolor": "none", "alpha": 0.85, "pad": 2},
    )
    ax.set(title=f"{values.size:,} {name}", xlabel="value", ylabel="how many")
    below = f"; {np.mean(values < 0):.0%} are below zero" if values.min() < 0 else ""
    return (
        f"Histogram of {values.size:,} {name}: from {values.min():+.3f} to {values.max():+.3f}, "
        f"mean {values.mean():+.3f}{below}."
    )


def draw_matrix(ax: Axes, matrix: Array, name: str, limit: float | None = None) -> str:
    """A matrix as colored cells with their numbers: blue above zero, vermilion below.

    limit: the size of number that gets the full color (default: the largest in the matrix).
    """
    name = plain_text(name, "name")
    matrix = np.atleast_2d(finite_numbers(matrix, name))
    if matrix.ndim != 2 or not 0 < matrix.size <= MOST_CELLS:
        raise ValueError(
            f"expected {name} with rows and columns, and {MOST_CELLS:,} numbers at most, got shape "
            f"{matrix.shape}"
        )
    limit = None if limit is None else positive_number(limit, "limit")
    rows, columns = matrix.shape
    place_matrix(ax, matrix, name, (0, 0), limit)
    ax.set(xlim=(-0.75, columns - 0.45), ylim=(rows - 0.45, -1.1), aspect="equal")
    ax.axis("off")
    text = "; ".join(" ".join(number_text(value) for value in row) for row in matrix)
    size = f"{rows} row{'s' * (rows != 1)} and {columns} column{'s' * (columns != 1)}"
    return f"{name}, {size}: {text}."


def place_matrix(
    ax: Axes,
    matrix: Array,
    name: str,
    corner: tuple[float, float],
    limit: float | None = None,
) -> None:
    """A matrix on axes that may hold others, with its name, its shape, and numbered rows and columns.

    corner: the middle of its top left cell.
    """
    matrix = np.atleast_2d(matrix)
    rows, columns = matrix.shape
    left, top = corner
    place_cells(ax, [(matrix, corner, limit)])
    ax.text(left - 0.48, top - 0.85, name, va="bottom", weight="bold")
    middle: dict[str, Any] = {"ha": "center", "va": "center"}
    quiet: dict[str, Any] = {"color": "#5A6472", "size": 9}
    for row in range(rows):
        ax.text(left - 0.6, top + row, str(row), **middle, **quiet)
    for column in range(columns):
        ax.text(left + column, top - 0.62, str(column), **middle, **quiet)
    ax.text(left - 0.48, top + rows - 0.42, f"{rows} x {columns}", va="top", **quiet)


def place_cells(
    ax: Axes, blocks: Sequence[tuple[Array, tuple[float, float], float | None]]
) -> None:
    """The bare cells of many matrices at once: (matrix, the middle of its top left cell, limit)."""
    places, values, shares = [], [], []
    for matrix, (left, top), limit in blocks:
        limit = limit or np.abs(matrix).max() or 1.0
        places += [(left + column, top + row) for row, column in np.ndindex(matrix.shape)]
        values += matrix.ravel().tolist()
        shares += (np.clip(matrix, -limit, limit) / limit).ravel().tolist()
    cells = PolyCollection(
        list(np.array(places)[:, None] + CELL),
        facecolors=SIGNED(0.5 + 0.32 * np.array(shares)),  # pale, for black text
        edgecolors="#D8DDE4",
        linewidths=0.8,
    )
    ax.add_collection(cells, autolim=False)
    place_numbers(ax, places, [number_text(value) for value in values])


def place_numbers(
    ax: Axes,
    places: Sequence[tuple[float, float]],
    texts: Sequence[str],
    align: float = 0.5,
    size: float = 10,
) -> None:
    """Many short texts at once, each at its place: a ninth of the time that `ax.text` takes.

    align: 0 if they begin at their place, 0.5 if that is their middle, 1 if they end there.
    """
    font, outlines = FontProperties(), []
    for text in texts:
        path, width = outline(text, font)
        # 0.27 below: where ax.text(va="center") has its base line
        outlines.append(Path(np.subtract(path.vertices, [align * width, 0.27]), path.codes))
    together = PathCollection(
        outlines,
        offsets=places,
        offset_transform=ax.transData,
        facecolors=COLORS["text"],
        linewidths=0,
        zorder=3,
        clip_on=False,
    )
    together.set_transform(Affine2D().scale(size * ax.figure.dpi / 72))
    ax.add_collection(together, autolim=False)


def number_text(value: float) -> str:
    """A number as matrices show it: whole numbers bare, others with a sign and three digits."""
    if float(value).is_integer() and abs(value) < 1000:
        return f"{value:.0f}"
    if abs(value) < 0.0005:
        return f"{value:+.0e}"
    return f"{value:+.3f}" if abs(value) < 100 else f"{value:+.3g}"


def draw_equation(
    ax: Axes, parts: Sequence[tuple[str, Array] | str], title: str = ""
) -> tuple[list[float], str]:
    """Matrices in a row with signs between them: [("l0", l0), "@", ("syn0", syn0), "=", ...].

    Returns the left edge of each matrix, for marks, and what the picture shows in words.
    """
    corner, corners, told, height = 0.0, [], [], 1
    for part in parts:
        if isinstance(part, str):
            room = 0.9 + 0.22 * len(part)
            ax.text(corner + room / 2 - 0.7, 0.5, part, ha="center", va="center", size=14)
            corner += room
            told.append(part)
            continue
        name, matrix = part[0], np.atleast_2d(part[1])
        place_matrix(ax, matrix, name, (corner, 0))
        corners.append(corner)
        told.append(f"{name} ({matrix.shape[0]} x {matrix.shape[1]})")
        corner += matrix.shape[1] + 0.5
        height = max(height, len(matrix))
    ax.set(xlim=(-0.9, corner - 0.4), ylim=(height + 0.2, -2.4 if title else -1.5))
    if title:
        ax.text(
            -0.5, -1.85, title, family="DejaVu Sans Mono", weight="bold", size=12, in_layout=False
        )
    ax.axis("off")
    return corners, " ".join(told)


def frame_error(ax: Axes, iterations: int = 60_000, log: bool = True, top: float = 0.55) -> None:
    """The axes that error curves are drawn on."""
    if log:
        ax.set_xscale("symlog", linthresh=1, linscale=0.25)
        ticks = [0] + [10**k for k in range(1 + int(np.log10(max(iterations, 1))))]
        ax.set_xticks(ticks, [f"{tick:,}" for tick in ticks])
        ax.minorticks_off()
    else:
        ax.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    ax.set(xlim=(0, max(iterations, 1) * (1.15 if log else 1.02)), ylim=(0, top))
    ax.set(
        title="The error while it learns",
        xlabel="iteration" + (" (each tick: ten times as many)" if log else ""),
        ylabel="mean absolute error",
    )


def draw_error(ax: Axes, errors: Array, log: bool = True, marks: Sequence[int] = ()) -> str:
    """The error before each iteration, on a logarithmic or a linear scale of iterations.

    errors: (iterations + 1,), as in `History.errors`.
    marks: iterations to point out.
    """
    errors, log = shaped(errors, "errors", ("iterations + 1",)), true_or_false(log, "log")
    iterations = len(errors) - 1
    marks = _iterations(marks, iterations)
    frame_error(ax, iterations, log, top=max(0.55, 1.05 * float(np.max(errors))))
    shown = (
        np.unique(np.geomspace(1, iterations + 1, 600).astype(int)) - 1
        if log
        else np.unique(np.linspace(0, iterations, 3000).astype(int))
    )
    ax.plot(shown, errors[shown], color=COLORS["error"])
    for mark in marks:
        ax.plot([mark], [errors[mark]], "|", color=COLORS["text"], markersize=16, markeredgewidth=2)
    text = f"mean absolute error {errors[0]:.3f} at iteration 0"
    for power in range(1, 1 + int(np.log10(max(iterations, 1)))):
        text += f", {errors[10**power]:.3f} at {10**power:,}"
    if iterations not in (0, 10 ** int(np.log10(max(iterations, 1)))):
        text += f", {errors[-1]:.4f} at {iterations:,}"
    for mark in marks:
        text += f"; {errors[mark]:.4f} at the mark {mark:,}"
    scale = "logarithmic" if log else "linear"
    return f"Error curve over {iterations:,} iterations on a {scale} scale: {text}."


def _iterations(marks: Sequence[int], last: int) -> list[int]:
    return [whole_number(mark, "every mark", 0, last) for mark in items(marks, "marks", MOST_MARKS)]


def draw_training(ax: Axes, history: History, marks: Sequence[int] = ()) -> str:
    """A whole training, twice over the same iterations: every answer, and the mean error below.

    marks: iterations to point out in both.
    """
    marks = _iterations(marks, one_of(history, History, "history").iterations)
    ax.axis("off")
    answers, error = ax.inset_axes((0, 0.46, 1, 0.54)), ax.inset_axes((0, 0, 1, 0.34))
    known = np.array(sorted(history.snapshots))
    inputs, targets = history.examples.inputs, history.examples.targets[:, 0]
    outputs = np.array([history.snapshots[k].predict(inputs)[:, 0] for k in known])
    names = [" ".join(f"{number:g}" for number in row) for row in inputs]
    frame_error(answers, history.iterations)
    answers.set(title="Every answer", xlabel="", ylabel="output", ylim=(-0.03, 1.03))
    answers.set_yticks([0, 0.5, 1])
    answers.tick_params(labelbottom=False)
    for k in np.argsort(-targets, kind="stable"):
        twins = np.count_nonzero(targets[:k] == targets[k])  # same target, so the same color
        answers.plot(
            known,
            outputs[:, k],
            color=COLORS["layer"] if targets[k] > 0.5 else COLORS["text"],
            linestyle=("-", (0, (3, 1)))[twins % 2],
            label=f"{names[k]}, target {targets[k]:g}",
        )
    answers.legend(loc="upper left", handlelength=3, borderaxespad=0.2)
    told = draw_error(error, history.errors)
    error.fill_between(known, history.errors[known], color=COLORS["error"], alpha=0.12, linewidth=0)
    error.set(title="Their mean absolute error", ylabel="error")
    for mark in marks:
        for panel in (answers, error):
            panel.axvline(mark, color=COLORS["text"], linewidth=1, linestyle=":", zorder=0)
        answers.annotate(
            f"{mark:,}",
            (mark, -0.03),
            (0, -6),
            textcoords="offset points",
            ha="center",
            va="top",
            size=10,
            annotation_clip=False,
        )
    text = ""
    for mark in [0, *marks, history.iterations]:
        row = history.at(mark).predict(inputs)[:, 0]
        listed = ", ".join(f"{name} {value:.3f}" for name, value in zip(names, row, strict=True))
        text += f" At iteration {mark:,}: {listed}."
    return f"The answers during a training.{text} {told}"


def draw_valley(
    ax: Axes, weights: Array, losses: Array, name: str, here: float | None = None
) -> str:
    """The loss for each value that one weight could have, the others staying as they are.

    name: of the weight; here: the value it has now, if there is one to point out.
    """
    weights, name = shaped(weights, "weights", ("values",)), plain_text(name, "name")
    losses = shaped(losses, "losses", weights.shape)
    if len(weights) < 2 or np.any(np.diff(weights) <= 1e-9 * np.abs(weights).max()):
        raise ValueError(f"expected weights from the lowest to the highest, got {short(weights)}")
    here = None if here is None else finite_number(here, "here")
    span = span_of(losses)
    ax.plot(weights, losses, color=COLORS["reference"], linewidth=5, zorder=1)
    ax.set(
        xlim=(weights[0], weights[-1]),
        ylim=(losses.min() - 0.12 * span, losses.max() + 0.3 * span),
    )
    ax.set(title="The valley", xlabel=f"{name}, the others stay", ylabel="loss")
    told = ""
    if here is not None:
        height = float(np.interp(here, weights, losses))
        ax.plot([here], [height], "o", color=COLORS["text"], markersize=11)
        ax.annotate(
            f"{name} = {here:+.2f}",
            (here, height),
            (0, 34),  # where the valley is wide enough for the words
            textcoords="offset points",
            ha="center",
        )
        told = f" A dot at {here:+.2f}, where it is {height:.3f}."
    floor = int(np.argmin(losses))
    return (
        f"The loss over the weight {name} is a valley: {losses[0]:.3f} at {weights[0]:+.2f}, the "
        f"lowest {losses[floor]:.3f} at {weights[floor]:+.2f}, {losses[-1]:.3f} at {weights[-1]:+.2f}."
        f"{told}"
    )


def draw_answers(ax: Axes, examples: Examples, outputs: Array) -> str:
    """The answer to each example as a bar, its target as a line."""
    one_of(examples, Examples, "examples")
    outputs = shaped(outputs, "outputs", (len(examples), "n_out"))[:, 0]
    targets = examples.targets[:, 0]
    names = [" ".join(f"{number:g}" for number in row) for row in examples.inputs]
    places = range(len(outputs))
    ax.barh(places, outputs, height=0.6, color=COLORS["layer"])
    for place, target, output in zip(places, targets, outputs, strict=True):
        ax.plot([target, target], [place - 0.42, place + 0.42], color=COLORS["target"], linewidth=4)
        ax.text(1.07, place, f"{output:.3f}", va="center")
    ax.set_yticks(places, names)
    ax.set(title="Answers (bars) and targets (lines)", xlim=(-0.02, 1.22), xlabel="output")
    ax.set_xticks([0, 0.25, 0.5, 0.75, 1])
    ax.invert_yaxis()
    told = "; ".join(
        f"{name}: {output:.3f}, target {target:g}"
        for name, output, target in zip(names, outputs, targets, strict=True)
    )
    return f"The answers of the network. {told}."


def place_note(ax: Axes, x: float, y: float, text: str, **style: Any) -> None:
    """Words in a box, at a place given in parts of the axes (0 to 1)."""
    box = {"boxstyle": "round,pad=0.4", "facecolor": "#F3F5F7", "edgecolor": "#D8DDE4"}
    usual: dict[str, Any] = {"transform": ax.transAxes, "va": "top", "linespacing": 1.6}
    ax.text(x, y, text, color=COLORS["text"], bbox=box, **usual | style)


def place_answers(
    ax: Axes, examples: Examples, outputs: Array, top: int = 0, pinned: Array | None = None
) -> None:
    """Answers as bars on axes that may hold more of them; the first one at height `top`.

    pinned: the answers of another network, drawn as diamonds.
    """
    rows = top + np.arange(len(outputs))
    names = [" ".join(f"{number:g}" for number in inputs) for inputs in examples.inputs]
    place_numbers(ax, [(-0.06, float(row)) for row in rows], names, align=1)
    bars, lines = [], []
    for row, output, target in zip(rows, outputs[:, 0], examples.targets[:, 0], strict=True):
        bars.append([(0, row - 0.3), (output, row - 0.3), (output, row + 0.3), (0, row + 0.3)])
        lines.append([(target, row - 0.4), (target, row + 0.4)])
    ax.add_collection(PolyCollection(bars, color=COLORS["layer"]), autolim=False)
    thick = LineCollection(lines, color=COLORS["target"], linewidth=4, zorder=2)
    ax.add_collection(thick, autolim=False)
    said = [f"{output:.3f}" for output in outputs[:, 0]]
    place_numbers(ax, [(1.06, float(row)) for row in rows], said, align=0)
    if pinned is not None:
        ax.plot(
            pinned[:, 0],
            rows,
            "D",
            color="white",
            markersize=8,
            markeredgecolor=COLORS["text"],
        )


def frame_surface(ax: Axes) -> None:
    """The square of the first two inputs."""
    ax.set(xlim=SQUARE, ylim=SQUARE, xlabel="first input", ylabel="second input")
    ax.set(title="Answers in between", aspect="equal")
    ax.set_xticks([0, 0.5, 1])
    ax.set_yticks([0, 0.5, 1])


def place_examples(ax: Axes, examples: Examples) -> None:
    """Each example at its first two inputs: a dot where the target is 1, a square where it is 0."""
    above = examples.targets[:, 0] > 0.5
    for chosen, shape, color in ((above, "o", "positive"), (~above, "s", "negative")):
        ax.plot(
            *examples.inputs[chosen, :2].T,
            shape,
            color=COLORS[color],
            markersize=12,
            markeredgecolor="black",
            markeredgewidth=1.5,
            zorder=5,
        )


def draw_surface(ax: Axes, network: Network, color: bool = True) -> str:
    """The answer for every pair of first inputs, the third being 1, and the line where it is 0.5.

    Blue above 0.5, vermilion below. `color=False`: only the line, dashed.
    """
    side = np.linspace(*SQUARE, 48)
    first, second = np.meshgrid(side, side)
    points = np.column_stack([first.ravel(), second.ravel(), np.ones(first.size)])
    answers = network.predict(points)[:, 0].reshape(first.shape)
    if color:
        ax.add_artist(Shades(SIGNED(0.5 + 0.4 * (2 * answers - 1), bytes=True)))
    lines: Any = contour_generator(side, side, answers).lines(0.5)
    middle = LineCollection(
        lines,
        color=COLORS["text"],
        zorder=3,
        linewidths=2 if color else 1.5,
        linestyles="solid" if color else "dashed",
    )
    ax.add_collection(middle, autolim=False)
    return (
        f"from {answers.min():.3f} to {answers.max():.3f}, above 0.5 on "
        f"{np.mean(answers > 0.5):.0%} of the square, {len(lines) or 'no'} "
        f"line{'s' * (len(lines) != 1)} at 0.5"
    )


class Shades(Artist):
    """A grid of colors, blended into one another, that fills its axes: a quarter of `imshow`'s time.

    colors: (rows, columns, 4), each from 0 to 255; the first row is the lowest, and the outermost
        colors lie on the edges of the axes.
    """

    zorder = 1

    def __init__(self, colors: Any) -> None:
        super().__init__()
        self.image = Image.fromarray(colors)

    def draw(self, renderer: Any) -> None:
        """Put it on the pixels of the axes."""
        assert self.axes
        (left, bottom), (right, top) = np.round(self.axes.bbox.get_points()).astype(int)
        columns, rows = self.image.size
        middles = (0.5, 0.5, columns - 0.5, rows - 0.5)
        pixels = self.image.resize((right - left, top - bottom), Image.Resampling.BILINEAR, middles)
        renderer.draw_image(renderer.new_gc(), left, bottom, np.array(pixels))


def draw_network(ax: Axes, network: Network, values: Sequence[Array] = (), example: int = 0) -> str:
    """Neurons as circles and synapses as lines: thicker is stronger, dashed is below zero.

    values: of each layer, as from `network.forward`; `example` is the row to show.
    """
    sizes = one_of(network, Network, "network").sizes
    if sum(sizes) > MOST_NEURONS:
        raise ValueError(f"expected {MOST_NEURONS} neurons at most to be drawn, got {sum(sizes)}")
    values = [
        shaped(value, f"l{k}", ("examples", size))
        for k, (value, size) in enumerate(
            zip(items(values, "values", len(sizes)), sizes, strict=False)
        )
    ]
    example = whole_number(example, "example", 0, min(map(len, values), default=1) - 1)
    places = [[(3.0 * k, (size - 1) / 2 - n) for n in range(size)] for k, size in enumerate(sizes)]
    largest = max(np.abs(layer.synapses).max() for layer in network.layers) or 1.0
    for k, layer in enumerate(network.layers):
        for (i, j), weight in np.ndenumerate(layer.synapses):
            (x0, y0), (x1, y1) = places[k][i], places[k + 1][j]
            color = COLORS["positive"] if weight >= 0 else COLORS["negative"]
            style = "-" if weight >= 0 else (0, (3, 1.5))
            ax.plot(
                [x0, x1],
                [y0, y1],
                color=color,
                linewidth=0.6 + 4.5 * abs(weight) / largest,
                linestyle=style,
                zorder=1,
            )
            if layer.synapses.size <= 12:
                t = 0.3 + 0.13 * (i % 3) if k == 0 else 0.4
                ax.text(
                    x0 + t * (x1 - x0),
                    y0 + t * (y1 - y0),
                    f"{weight:+.2f}",
                    size=9,
                    ha="center",
                    va="center",
                    zorder=2,
                    bbox={"facecolor": "white", "edgecolor": "none", "pad": 1, "alpha": 0.9},
                )
    for k, column in enumerate(places):
        for n, (x, y) in enumerate(column):
            value = values[k][example, n] if k < len(values) else None
            shade = SIGNED(0.5 + 0.32 * value) if value is not None else "#F4F5F7"
            ax.plot([x], [y], "o", markersize=38, color=shade, markeredgecolor="#5A6472", zorder=3)
            ax.text(
                x, y, "" if value is None else f"{value:.2f}", ha="center", va="center", zorder=4
            )
        kind = "inputs" if k == 0 else "output" if k == len(sizes) - 1 else "hidden"
        ax.text(3.0 * k, -max(sizes) / 2 - 0.25, f"l{k}: {kind}", ha="center", va="top")
    ax.set(xlim=(-0.7, 3.0 * (len(sizes) - 1) + 0.7), ylim=(-max(sizes) / 2 - 0.7, max(sizes) / 2))
    ax.axis("off")
    weights = "; ".join(
        f"syn{k} from {layer.synapses.min():+.2f} to {layer.synapses.max():+.2f}"
        for k, layer in enumerate(network.layers)
    )
    told = ""
    if values:
        told = " " + " ".join(
            f"l{k}: {', '.join(f'{number:.2f}' for number in value[example])}."
            for k, value in enumerate(values)
        )
    return (
        f"Network diagram: {' - '.join(str(size) for size in sizes)} neurons, every neuron joined "
        f"to every neuron of the next layer. Weights: {weights}.{told}"
    )
