"""One weight under the microscope: how steep is the loss there, measured and calculated?"""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnlib import FOUR_EXAMPLES, Examples, Network
from nnlib.arrays import Array, items, one_of, plain_text, shaped
from nnlib.lab.explorer import Explorer, fitting
from nnlib.lab.figures import COLORS, number_text, place_note, span_of
from nnlib.lab.landscape import (
    Place,
    central_difference,
    checked,
    in_a_row,
    loss_of,
    losses_along,
    places_of,
    relative_error,
    slope_along,
    weight_at,
    with_weight,
)
from nnlib.lab.slider import Slider

NUDGES = [
    3.0,
    *(10.0**-k for k in range(18)),
]  # the last ones are too small to change a weight at all
MOST_SLOPES = 200
FLOOR = 1e-13  # relative errors below it are drawn there


def name_of(place: Place) -> str:
    """The weight's name in the lessons."""
    number, row, column = place
    return f"syn{number}[{row}, {column}]"


def draw_gradients(ax: Axes, measured: Array, claimed: Array, name: str = "claimed") -> str:
    """Two gradients with the slopes of `syn0`, then of `syn1`: bars, and diamonds over them.

    measured, claimed: tables of slopes, `syn0` first; name: what to call the claimed one.
    """
    name = plain_text(name, "name")
    tables = [
        shaped(each, "measured", ("n_in", "n_out")) for each in items(measured, "measured", 2)
    ]
    shown = items(claimed, "claimed", 2)
    if len(tables) != 2 or len(shown) != 2:
        raise ValueError("expected two tables of slopes in measured and claimed, got others")
    if sum(each.size for each in tables) > MOST_SLOPES:
        raise ValueError(f"expected {MOST_SLOPES} slopes at most to be drawn, got more")
    shown = [shaped(one, "claimed", two.shape) for one, two in zip(shown, tables, strict=True)]
    (rows, columns), bars = tables[0].shape, in_a_row(tables)
    diamonds, places = in_a_row(shown), np.arange(len(bars))
    ax.axhline(0, color=COLORS["text"], linewidth=1)
    ax.bar(places, bars, width=0.75, color=COLORS["slope"], label="measured")
    ax.plot(
        places,
        diamonds,
        "D",
        color="white",
        markeredgecolor=COLORS["text"],
        markersize=8,
        label=name,
    )
    for edge in range(columns, rows * columns + 1, columns):
        last = edge == rows * columns
        ax.axvline(edge - 0.5, color=COLORS["faint"], linewidth=2 if last else 1, zorder=0)
    middles = [columns * row + (columns - 1) / 2 for row in range(rows)]
    names = [f"syn0, row {row}" for row in range(rows)]
    middles.append((rows * columns + len(bars) - 1) / 2)
    ax.set_xticks(middles, [*names, "syn1"])
    ax.tick_params(axis="x", length=0)
    low, high = min(0, bars.min(), diamonds.min()), max(0, bars.max(), diamonds.max())
    ax.set(
        title="The slope of the loss for each weight", ylabel="slope", xlim=(-0.6, len(bars) - 0.4)
    )
    height = span_of(np.array([low, high]))
    ax.set_ylim(low - 0.08 * height, high + 0.3 * height)
    ax.legend(loc="upper left", ncols=2)
    far = ~np.isclose(diamonds, bars, rtol=1e-4, atol=1e-9)
    told = (
        f"{far.sum()} of the {len(bars)} differ"
        if far.any()
        else f"all {len(bars)} agree, and lie between {bars.min():+.4f} and {bars.max():+.4f}"
    )
    return f"The slope of the loss for each weight, measured (bars) and {name} (diamonds): {told}."


class GradientExplorer(Explorer):
    """Lesson 14. Choose a weight, move it, and nudge it: does the slope agree with backpropagation?

    place: the weight to begin with, as (synapse matrix, row, column).
    """

    size = (9.6, 4.2)
    ends = 8.0  # the valley is shown from -ends to +ends

    def __init__(
        self,
        network: Network,
        examples: Examples = FOUR_EXAMPLES,
        place: Place = (1, 0, 0),
    ) -> None:
        one_of(network, Network, "network").check_fits(fitting(examples))
        place = checked(network, place)
        self.network, self.examples = network, examples
        if len(places_of(network)) > MOST_SLOPES:
            raise ValueError(
                f"expected {MOST_SLOPES} weights at most, got {len(places_of(network))}"
            )
        self.weights = np.linspace(-self.ends, self.ends, 161)
        self.valleys = {
            each: losses_along(network, examples, each, self.weights) for each in places_of(network)
        }
        super().__init__(
            weight=Slider("weight", list(self.valleys), place, name_of),
            moved=Slider("move it by", np.arange(-6, 6.25, 0.25).tolist(), 0.0, "+.2f"),
            h=Slider("h, how far to nudge", NUDGES, 3.0, "g"),
        )

    def frame(self, figure: Figure) -> dict[str, Axes]:
        valley, errors = figure.subplots(1, 2, width_ratios=[1.35, 1])
        valley.set(
            xlim=(-self.ends, self.ends), ylim=(-0.12, 1.75), xlabel="the weight, others stay"
        )
        valley.set(title="The loss, a tangent and a secant", yticks=[])
        valley.set_ylabel("loss", labelpad=42)
        errors.set(xscale="log", yscale="log", xlim=(12, 3e-18), ylim=(FLOOR / 3, 300))
        errors.set_xticks([1, 1e-4, 1e-8, 1e-12, 1e-16], ["1", "1e-4", "1e-8", "1e-12", "1e-16"])
        errors.set_yticks([1, 1e-4, 1e-8, 1e-12], ["1", "1e-4", "1e-8", "1e-12"])
        errors.minorticks_off()
        errors.axhline(1, color=COLORS["faint"], linewidth=1, zorder=0)
        errors.set(title="How far apart the two slopes are", xlabel="h", ylabel="relative error")
        return {"valley": valley, "errors": errors}

    def draw(self, axes: dict[str, Axes], weight: Place, moved: float, h: float) -> str:
        here = weight_at(self.network, weight) + moved
        loss = loss_of(self.network, self.examples, weight)
        tangent = slope_along(with_weight(self.network, weight, here), self.examples, weight)
        secants = [central_difference(loss, here, each) for each in NUDGES]
        apart = [relative_error([secant], [tangent]) for secant in secants]
        now = NUDGES.index(h)
        self._place_valley(axes["valley"], weight, here, tangent, secants[now], h)
        errors = axes["errors"]
        shown = np.maximum(apart, FLOOR)
        errors.plot(NUDGES, shown, "-o", color=COLORS["error"], markersize=4, linewidth=1.5)
        errors.plot([h], shown[now : now + 1], "o", color=COLORS["text"], markersize=11)
        said = f"h = {h:g}: relative error {_order(apart[now])}"
        place_note(errors, 0.5, 0.985, said, ha="center")
        return (
            f"The loss for each value of {name_of(weight)}, with a dot at {here:+.4f}, where it is "
            f"{loss(here):.4f}. Its slope there is {tangent:+.6f} by backpropagation (a tangent) and "
            f"{secants[now]:+.6f} by nudging with h = {h:g} (a secant): relative error "
            f"{_order(apart[now])}."
        )

    def _place_valley(
        self, ax: Axes, weight: Place, here: float, tangent: float, secant: float, h: float
    ) -> None:
        """The valley with both lines; each valley fills the height, so its ends are written."""
        losses = self.valleys[weight]
        low, span = losses.min(), span_of(losses)
        loss = loss_of(self.network, self.examples, weight)
        left, right, height = ((loss(each) - low) / span for each in (here - h, here + h, here))
        ax.plot(self.weights, (losses - low) / span, color=COLORS["reference"], linewidth=5)
        for level, value in ((0, low), (1, low + span)):
            ax.text(-self.ends - 0.3, level, f"{value:.4f}", ha="right", va="center", size=10)
        near, far = np.array([-1.8, 1.8]), np.array([-1, 1]) * max(1.8, h + 0.4)
        ax.plot(here + near, height + tangent / span * near, color=COLORS["slope"], linewidth=3.5)
        middle = (left + right) / 2
        style: dict[str, Any] = {"color": COLORS["text"], "linewidth": 1.8}
        ax.plot(here + far, middle + secant / span * far, "--", **style)
        ax.plot([here - h, here + h], [left, right], "o", color=COLORS["text"], markersize=6)
        ax.plot([here], [height], "o", color=COLORS["slope"], markersize=10)
        place_note(
            ax,
            0.02,
            0.985,
            f"{name_of(weight)} = {number_text(here)}\n"
            f"slope by backpropagation {tangent:+.6f} (green)\n"
            f"slope by nudging {secant:+.6f} (dashed)",
        )


def _order(error: float) -> str:
    """A relative error in one digit: it is the power of ten that counts."""
    return f"{error:.0e}" if error else "0"
