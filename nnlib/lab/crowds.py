"""A thousand networks at once: which of them learn, and which get stuck."""

from collections.abc import Iterator, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnlib import FOUR_EXAMPLES, Examples, Histories
from nnlib.arrays import MOST, Array, items, shaped, whole_number
from nnlib.lab.explorer import Explorer, fitting
from nnlib.lab.figures import COLORS, place_note
from nnlib.lab.slider import Slider
from nnlib.training import MOST_NETWORKS, grow_many, log_spaced

STUCK = 0.1  # a mean absolute error above this, after the training
MOST_SIZES = 8  # of networks, side by side
HIGHEST = 0.62  # error shown


def frame_crowd(ax: Axes, hidden: int, networks: int, first: bool) -> None:
    """The axes for the errors of all networks of one size, from left to right by seed."""
    ax.axhline(STUCK, color=COLORS["text"], linewidth=1, linestyle=":", zorder=0)
    ax.set(xlim=(-0.03 * networks, 1.03 * networks), ylim=(0, HIGHEST), xlabel="seed")
    ax.set_title(f"{hidden} hidden neuron{'s' * (hidden != 1)}")
    ax.set_xticks([0, networks // 2, networks])
    ax.set_yticks([0, 0.125, 0.25, 0.375, 0.5])
    if first:
        ax.set_ylabel("mean absolute error")
    else:
        ax.tick_params(labelleft=False)


def place_crowd(ax: Axes, errors: Array) -> str:
    """A dot for each network; says how many are stuck."""
    stuck = errors > STUCK
    seeds = np.arange(len(errors))
    for chosen, color in ((~stuck, "layer"), (stuck, "error")):
        ax.plot(seeds[chosen], errors[chosen], ".", color=COLORS[color], markersize=4)
    place_note(ax, 0.5, 0.985, f"{stuck.sum():,} above {STUCK:g}", ha="center")
    return f"{stuck.sum():,} of {len(errors):,} above {STUCK:g}"


def draw_crowd(ax: Axes, errors: Array, hidden: Sequence[int]) -> str:
    """The error of each network as a dot, a panel for each number of hidden neurons.

    errors: (sizes, networks); hidden: how many hidden neurons the networks of each row have.
    """
    hidden = [
        whole_number(size, "hidden neurons", 1) for size in items(hidden, "hidden", MOST_SIZES)
    ]
    errors = shaped(errors, "errors", (len(hidden), "networks"))
    ax.axis("off")
    width, told = 1 / len(hidden), []
    for k, (row, size) in enumerate(zip(errors, hidden, strict=True)):
        panel = ax.inset_axes((k * width + 0.015, 0, width - 0.03, 1))
        frame_crowd(panel, size, len(row), first=k == 0)
        told.append(f"{size} hidden: {place_crowd(panel, row)}")
    return f"The mean absolute error of each network as a dot. {'; '.join(told)}."


class CrowdExplorer(Explorer):
    """Lesson 11. Thousands of networks learn at once: travel through their training.

    They are trained in the background; the bar below shows how far they have come.
    """

    size = (9.6, 4.4)

    def __init__(
        self,
        examples: Examples = FOUR_EXAMPLES,
        hidden: Sequence[int] = (1, 2, 3, 4),
        networks: int = 1000,
        iterations: int = 60_000,
    ) -> None:
        fitting(examples)
        self.hidden = [
            whole_number(each, "hidden", 1) for each in items(hidden, "hidden", MOST_SIZES)
        ]
        if not self.hidden:
            raise ValueError("expected hidden to hold one number of neurons or more, got none")
        self.networks = networks = whole_number(networks, "networks", 1, MOST_NETWORKS)
        self.last = iterations = whole_number(iterations, "iterations", 1, MOST)
        stops = sorted({0, *log_spaced(iterations)[::-3].tolist()})
        ends = examples.inputs.shape[1], examples.targets.shape[1]
        growing = grow_many(
            [[ends[0], size, ends[1]] for size in self.hidden for _ in range(networks)],
            examples,
            [*range(networks)] * len(self.hidden),
            iterations,
        )
        self.crowd: Histories = next(growing)
        super().__init__(iteration=Slider("iteration", stops, iterations, ",", play=True))
        self.in_background(self._grow(growing))

    def _grow(self, growing: Iterator[Histories]) -> Iterator[None]:
        for self.crowd in growing:
            yield

    def frame(self, figure: Figure) -> dict[str, Axes]:
        grid = figure.add_gridspec(2, len(self.hidden), height_ratios=[1, 0.07])
        axes = {}
        for k, size in enumerate(self.hidden):
            axes[f"crowd{k}"] = figure.add_subplot(grid[0, k])
            frame_crowd(axes[f"crowd{k}"], size, self.networks, first=k == 0)
        bar = figure.add_subplot(grid[1, :])
        bar.set(xlim=(0, self.last), ylim=(0, 1))
        bar.axis("off")
        bar.axhspan(0, 1, color="#E9EDF1")
        return axes | {"bar": bar}

    def errors_at(self, iteration: int) -> tuple[int, Array]:
        """The latest recorded iteration up to this one, and the errors then, (sizes, networks)."""
        place = int(np.searchsorted(self.crowd.recorded, iteration, side="right")) - 1
        errors = self.crowd.errors[place].reshape(len(self.hidden), self.networks)
        return int(self.crowd.recorded[place]), errors

    def draw(self, axes: dict[str, Axes], iteration: int) -> str:
        at, errors = self.errors_at(iteration)
        told = [
            f"{size} hidden: {place_crowd(axes[f'crowd{k}'], row)}"
            for k, (size, row) in enumerate(zip(self.hidden, errors, strict=True))
        ]
        done = self.crowd.iterations
        bar = axes["bar"]
        bar.axvspan(0, done, color=COLORS["layer"], alpha=0.35)
        words = f"shown: iteration {at:,}   trained: {done:,} of {self.last:,}"
        bar.text(0.5, 0.45, words, transform=bar.transAxes, ha="center", va="center")
        rest = " The rest is still being trained." if at < iteration else ""
        return (
            f"{len(self.hidden) * self.networks:,} networks at iteration {at:,}, each error a dot. "
            f"{'; '.join(told)}.{rest}"
        )
