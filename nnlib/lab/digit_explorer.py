"""Pictures of handwritten digits and of what a network makes of them."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, PercentFormatter

from nnlib import Examples, Network
from nnlib.arrays import (
    Array,
    items,
    one_of,
    plain_text,
    shaped,
    short,
    true_or_false,
    whole_number,
)
from nnlib.lab.digits import SIDE, accuracy, images_from
from nnlib.lab.explorer import Explorer
from nnlib.lab.figures import BLUE, COLORS, SIGNED, place_note, place_numbers
from nnlib.lab.slider import Slider

INK = LinearSegmentedColormap.from_list("ink", ["#FFFFFF", COLORS["text"]])
MOST_PICTURES = 500
ACROSS = 4  # hidden neurons side by side
FIRING = LinearSegmentedColormap.from_list("firing", ["#FFFFFF", BLUE])


def draw_digits(
    ax: Axes, images: Array, captions: Sequence[Any], name: str = "Digits", columns: int = 10
) -> str:
    """Pictures of digits side by side, each with its caption below."""
    images, name = shaped(images, "images", ("digits", SIDE, SIDE)), plain_text(name, "name")
    captions = [
        plain_text(str(each), "every caption")
        for each in items(captions, "captions", MOST_PICTURES)
    ]
    if len(captions) != len(images) or len(images) > MOST_PICTURES:
        raise ValueError(
            f"expected a caption for each picture, and {MOST_PICTURES} pictures at most, got "
            f"{len(captions)} captions for {len(images)} pictures"
        )
    columns = whole_number(columns, "columns", 1, MOST_PICTURES)
    places = _mosaic(ax, images, columns, INK, (0, float(np.max(images))), gap=4)
    for (x, y), caption in zip(places, captions, strict=True):
        ax.text(x + SIDE / 2, y + SIDE + 0.6, str(caption), ha="center", va="top", size=10)
    ax.set_title(name)
    return f"{name}, {len(images)} pictures of 8 x 8 pixels: {', '.join(map(str, captions))}."


def draw_features(ax: Axes, weights: Array, name: str, columns: int = 8) -> str:
    """The weights of each hidden neuron as a picture: blue where it wants ink, vermilion where not.

    weights: (65, hidden), one column a neuron; the weight of the constant is left out.
    """
    weights, name = (
        shaped(weights, "weights", (SIDE * SIDE + 1, "hidden")),
        plain_text(name, "name"),
    )
    whole_number(weights.shape[1], "hidden neurons", 1, MOST_PICTURES)
    columns = whole_number(columns, "columns", 1, MOST_PICTURES)
    images = images_from(weights.T)
    limit = float(np.quantile(np.abs(images), 0.98))  # a few large ones would make the rest pale
    _mosaic(ax, images, columns, SIGNED, (-limit, limit), gap=2)
    ax.set_title(f"{name}: blue above zero, orange below")
    still = int(np.sum(np.all(images == 0, axis=0)))
    neuron, row, column = np.unravel_index(np.argmax(np.abs(images)), images.shape)
    return (
        f"{name} of {len(images)} hidden neurons as pictures of 8 x 8 pixels. The largest is "
        f"{images[neuron, row, column]:+.2f}, of neuron {neuron} at row {row}, column {column}. "
        f"At {still} of the 64 pixels all of them are exactly 0."
    )


def _mosaic(
    ax: Axes, images: Array, columns: int, colors: Any, limits: tuple[float, float], gap: int
) -> list[tuple[int, int]]:
    """Draw images in rows, each in a thin frame; return where their upper left corners are."""
    step = SIDE + gap
    rows = -(-len(images) // columns)
    pixels = np.full((rows * step, columns * step), np.nan)
    corners = [
        (step * (number % columns), step * (number // columns)) for number in range(len(images))
    ]
    for image, (x, y) in zip(images, corners, strict=True):
        pixels[y : y + SIDE, x : x + SIDE] = image
    ax.imshow(
        pixels,
        cmap=colors,
        vmin=limits[0],
        vmax=limits[1],
        extent=(0, columns * step, rows * step, 0),
    )
    frames = PolyCollection([_box(x, y, SIDE, SIDE) for x, y in corners])
    frames.set(facecolor="none", edgecolor=COLORS["faint"])
    ax.add_collection(frames)
    ax.set(xlim=(-1, columns * step), ylim=(rows * step, -1), aspect="equal")
    ax.axis("off")
    return corners


def _box(x: float, y: float, width: float, height: float) -> list[tuple[float, float]]:
    """The corners of a rectangle, the first one being (x, y)."""
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def draw_confusion(ax: Axes, counts: npt.NDArray[np.int64]) -> str:
    """How often each digit (a row) was taken for each digit (a column). Mistakes are orange."""
    counts = shaped(counts, "counts", (10, 10)).astype(np.int64)
    if counts.min() < 0:
        raise ValueError(f"expected counts from 0 up, got {counts.min()}")
    cells, shades = [], []
    for (row, column), count in np.ndenumerate(counts):
        share = min(1.0, 0.2 + count / 5) if row != column else count / (counts.max() or 1)
        color = np.array(SIGNED(0.0 if row != column else 1.0))
        shades.append(np.append(1 - 0.55 * share * (1 - color[:3]), 1) if count else "#FFFFFF")
        cells.append(_box(column - 0.5, row - 0.5, 1, 1))
    ax.add_collection(PolyCollection(cells, facecolors=shades, edgecolors="#D8DDE4"))
    shown = [(int(r), int(c)) for r, c in np.argwhere(counts)]
    place_numbers(ax, [(c, r) for r, c in shown], [str(counts[r, c]) for r, c in shown], size=11)
    ax.set(xlim=(-0.5, 9.5), ylim=(9.5, -0.5), aspect="equal")
    ax.set(xlabel="what the network says", ylabel="what it is", title="Who is taken for whom")
    ax.set_xticks(range(10))
    ax.set_yticks(range(10))
    ax.tick_params(length=0)
    right = ", ".join(f"{digit}: {counts[digit, digit]}" for digit in range(10))
    wrong = ", ".join(f"{r} taken for {c}: {counts[r, c]}" for r, c in shown if r != c)
    return f"Right answers for each digit: {right}. Mistakes: {wrong or 'none'}."


def draw_accuracy(ax: Axes, curves: Mapping[str, Sequence[float]], roughly: bool = False) -> str:
    """The share of right answers after each epoch, one curve for each name.

    roughly: tell where each curve ends in words without numbers, for a training whose numbers
        depend on the last bit, and so on the processor.
    """
    if not isinstance(curves, Mapping) or not curves:
        raise ValueError(f"expected curves by their names, got {short(curves)}")
    curves = {
        plain_text(name, "every name"): shaped(shares, short(name), ("epochs + 1",)).tolist()
        for name, shares in curves.items()
    }
    true_or_false(roughly, "roughly")
    frame_accuracy(ax, max(map(len, curves.values())) - 1)
    colors, told = (COLORS["text"], BLUE, COLORS["reference"]), []
    for place, (name, shares) in enumerate(curves.items()):
        ax.plot(
            range(len(shares)),
            shares,
            color=colors[place % len(colors)],
            linestyle=("-", (0, (4, 1.5)), (0, (1, 1)))[place % len(colors)],
            label=name,
        )
        if roughly:
            end = "most" if shares[-1] > 0.8 else "some" if shares[-1] > 0.4 else "few"
            told.append(f"{name}: {end} of them right in the end")
            continue
        stops = sorted({0, 1, 5, 10, 20, len(shares) - 1} & set(range(len(shares))))
        listed = ", ".join(f"{shares[stop]:.0%} after {stop}" for stop in stops)
        told.append(f"{name}: {listed}")
    ax.legend(loc="center right", bbox_to_anchor=(1, 0.4), handlelength=3)
    return f"The share of right answers by epochs. {'; '.join(told)}."


def frame_box(ax: Axes) -> None:
    """A thin line around a picture that may be white up to its edges."""
    ax.set(xticks=[], yticks=[])
    for spine in ax.spines.values():
        spine.set(visible=True, edgecolor=COLORS["faint"])


def frame_accuracy(ax: Axes, epochs: int) -> None:
    """The axes that accuracies are drawn on."""
    ax.set(
        xlim=(-0.025 * max(epochs, 1), 1.025 * max(epochs, 1)),
        ylim=(0, 1.03),
        xlabel="epochs",
        ylabel="right answers",
    )
    ax.set_title("Right answers")
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.set_yticks([0, 0.25, 0.5, 0.75, 1])
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.grid(axis="y", color=COLORS["faint"], linewidth=0.8)


class DigitExplorer(Explorer):
    """Lesson 16. Choose a digit and an epoch: what does the network see, and what does it say?

    networks: the network before training and after each epoch, as from `train_in_batches`.
    examples: the digits to look at; the one it finds hardest in the end is the first.
    """

    size = (9.6, 3.7)

    def __init__(self, networks: Sequence[Network], examples: Examples) -> None:
        self.networks, self.examples = items(networks, "networks", 1_000), examples
        if not self.networks:
            raise ValueError("expected one network or more, got none")
        for network in self.networks:
            one_of(network, Network, "every network").check_fits(examples)
            if network.sizes != self.networks[0].sizes or len(network.layers) < 2:
                raise ValueError(f"expected networks alike, with hidden neurons, got {network}")
        shaped(examples.inputs, "inputs", ("digits", SIDE * SIDE + 1))
        shaped(examples.targets, "targets", ("digits", 10))
        self.labels = np.argmax(examples.targets, axis=1)
        self.outputs = np.array([network.predict(examples.inputs) for network in networks])
        self.shares = [accuracy(outputs, examples.targets) for outputs in self.outputs]
        at_the_label = self.outputs[-1][np.arange(len(examples)), self.labels]
        hardest_first = np.argsort(at_the_label, kind="stable").tolist()
        super().__init__(
            digit=Slider(
                "digit, hardest first",
                hardest_first,
                hardest_first[0],
                lambda place: f"no. {place}, a {self.labels[place]}",
            ),
            epochs=Slider("epochs", range(len(networks)), len(networks) - 1, play=True),
        )

    def frame(self, figure: Figure) -> dict[str, Axes]:
        image, hidden, outputs, curve = figure.subplots(1, 4, width_ratios=[1.3, 0.8, 1.2, 1.6])
        neurons = self.networks[0].layers[0].n_out
        for ax, title, rows, columns in (
            (image, "The digit", SIDE, SIDE),
            (hidden, "Hidden", -(-neurons // ACROSS), ACROSS),
        ):
            ax.set(xlim=(-0.5, columns - 0.5), ylim=(rows - 0.5, -0.5), aspect="equal")
            ax.set_title(title)
            frame_box(ax)
        outputs.set(xlim=(-0.16, 1.3), ylim=(9.7, -0.7), title="Its ten outputs")
        outputs.axis("off")
        frame_accuracy(curve, len(self.networks) - 1)
        curve.plot(range(len(self.shares)), self.shares, color=BLUE)
        return {"image": image, "hidden": hidden, "outputs": outputs, "curve": curve}

    def draw(self, axes: dict[str, Axes], digit: int, epochs: int) -> str:
        label, outputs = int(self.labels[digit]), self.outputs[epochs][digit]
        said = int(np.argmax(outputs))
        l0, l1, *_ = self.networks[epochs].forward(self.examples.inputs[digit : digit + 1])
        _place_squares(axes["image"], l0[0, :-1] / l0.max(), SIDE, INK)
        _place_squares(axes["hidden"], l1[0], ACROSS, FIRING)
        place_outputs(axes["outputs"], outputs, label)
        axes["curve"].plot(
            [epochs], [self.shares[epochs]], "o", color=COLORS["text"], markersize=11
        )
        verdict = "right" if said == label else "wrong"
        share = f"{self.shares[epochs]:.1%}"
        place_note(
            axes["curve"],
            0.97,
            0.08,
            f"a {label}, it says {said}: {verdict}\n{epochs} epochs, {share} right",
            ha="right",
            va="bottom",
        )
        listed = ", ".join(f"{output:.2f}" for output in outputs)
        return (
            f"Held-out digit no. {digit}, a {label}, after {epochs} epochs: the network says {said}, "
            f"{verdict}. Its outputs for 0 to 9: {listed}. Of all {len(self.examples)} digits "
            f"{share} are right."
        )


def _place_squares(ax: Axes, values: Array, columns: int, colors: Any) -> None:
    """A square for each value from 0 to 1, row by row: half of `imshow`'s time."""
    squares = [_box(k % columns - 0.5, k // columns - 0.5, 1, 1) for k in range(len(values))]
    together = PolyCollection(squares, facecolors=colors(values), antialiased=False)
    ax.add_collection(together, autolim=False)


def place_outputs(ax: Axes, outputs: Array, label: int | None = None) -> None:
    """Ten bars on axes that go down from 0 to 9; the largest is blue, `label` has its target."""
    said = int(np.argmax(outputs))
    bars = [_box(0, digit - 0.34, float(outputs[digit]), 0.68) for digit in range(10)]
    colors = [BLUE if digit == said else COLORS["reference"] for digit in range(10)]
    ax.add_collection(PolyCollection(bars, facecolors=colors), autolim=False)
    place_numbers(
        ax, [(-0.08, digit) for digit in range(10)], [str(digit) for digit in range(10)], size=12
    )
    place_numbers(
        ax, [(1.06, digit) for digit in range(10)], [f"{output:.2f}" for output in outputs], 0
    )
    if label is not None:
        ax.plot([1, 1], [label - 0.42, label + 0.42], color=COLORS["target"], linewidth=4)
