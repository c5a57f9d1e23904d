"""Lesson 15: stop a training, keep its weights, go on. Does anything get lost on the way?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnlib import FOUR_EXAMPLES, Examples, History, Network, train
from nnlib.arrays import MOST, Array, items, one_of, whole_number
from nnlib.lab.explorer import Explorer, fitting
from nnlib.lab.figures import COLORS, frame_error, place_note
from nnlib.lab.slider import Slider
from nnlib.training import grow, log_spaced

DIGITS = range(1, 18)  # 17 are enough for every 64-bit number there is
STOPS = (100, 1_000, 10_000, 25_000, 40_000, 59_000)
FLOOR = 1e-19  # differences below it are drawn there
Pair = tuple[int, int]  # where to stop, how many digits to keep


def same_weights(one: Network, other: Network) -> bool:
    """Whether two networks have the same sizes and, to the last bit, the same weights."""
    one, other = one_of(one, Network, "one"), one_of(other, Network, "other")
    return one.sizes == other.sizes and all(
        np.array_equal(layer.synapses, twin.synapses)
        for layer, twin in zip(one.layers, other.layers, strict=True)
    )


def on_paper(network: Network, digits: int) -> Network:
    """The network after its weights were written down with so many digits, and typed in again."""
    layers, digits = [], whole_number(digits, "digits", 1, DIGITS[-1])
    for layer in one_of(network, Network, "network").layers:
        written = [f"{weight:.{digits}g}" for weight in layer.synapses.flat]
        typed_in = np.array([float(text) for text in written])
        layers.append(replace(layer, synapses=typed_in.reshape(layer.synapses.shape)))
    return replace(network, layers=tuple(layers))


@dataclass(frozen=True, eq=False)
class Resumed:
    """A training that goes on after a stop, as far as it has come.

    at: iterations since the stop that are drawn; errors: mean absolute error at each of them.
    network: as it is now; finished: whether that is the end.
    """

    at: npt.NDArray[np.int64]
    errors: Array
    network: Network
    finished: bool


class ResumeExplorer(Explorer):
    """Lesson 15. Stop a training anywhere, keep some digits of each weight, and go on to the end.

    Every pair of stop and digits is trained in the background, the one that is chosen first.
    """

    size = (9.6, 4.2)

    def __init__(
        self,
        examples: Examples = FOUR_EXAMPLES,
        iterations: int = 60_000,
        stops: Sequence[int] = STOPS,
        digits: int = 2,
    ) -> None:
        self.examples = fitting(examples)
        self.last = iterations = whole_number(iterations, "iterations", 1, MOST)
        digits = whole_number(digits, "digits", 1, DIGITS[-1])
        stops = [whole_number(stop, "every stop", 0) for stop in items(stops, "stops", 100)]
        ends = examples.inputs.shape[1], examples.targets.shape[1]
        self.whole = train(Network.random([ends[0], 4, ends[1]]), examples, iterations)
        self.drawn = log_spaced(iterations)
        stops = [stop for stop in stops if stop < iterations] or [0]
        start = stops[len(stops) // 2]
        self.resumed: dict[Pair, Resumed] = {}
        for _ in self._resume((start, digits)):  # so that the saved picture is complete
            pass
        super().__init__(
            stop=Slider("stop at iteration", stops, start, ","),
            digits=Slider("digits kept of each weight", DIGITS, digits),
        )
        self.in_background(self._work([(stop, kept) for stop in stops for kept in DIGITS]))

    @property
    def pair(self) -> Pair:
        """What the sliders ask for."""
        return self.controls["stop"].value, self.controls["digits"].value

    def _work(self, pairs: Sequence[Pair]) -> Iterator[None]:
        waiting = {pair: self._resume(pair) for pair in pairs if pair not in self.resumed}
        while waiting:
            pair = self.pair if self.pair in waiting else next(iter(waiting))
            if next(waiting[pair], None) is None:
                del waiting[pair]
            yield

    def _resume(self, pair: Pair) -> Iterator[Resumed]:
        """Train on from a stop, after the weights have been on paper."""
        stop, digits = pair
        rest, start = self.last - stop, self.whole.at(stop)
        drawn = log_spaced(rest)
        history: History
        for history in grow(on_paper(start, digits), self.examples, rest):
            done = history.iterations
            at = drawn[drawn <= done]
            self.resumed[pair] = Resumed(at, history.errors[at], history.network, done == rest)
            yield self.resumed[pair]

    def frame(self, figure: Figure) -> dict[str, Axes]:
        curve, apart = figure.subplots(1, 2, width_ratios=[1.35, 1])
        frame_error(curve, self.last)
        curve.set(yscale="log", ylim=(0.0018, 4), title="The error, in one go and resumed")
        curve.set_yticks([0.01, 0.1, 0.5], ["0.01", "0.1", "0.5"])
        curve.minorticks_off()
        whole = self.whole.errors[self.drawn]
        curve.plot(self.drawn, whole, color=COLORS["reference"], linewidth=6)
        frame_error(apart, self.last)
        apart.set(yscale="log", ylim=(FLOOR / 3, 1e3), ylabel="difference")
        apart.set(title="How far apart the two curves are", xlabel="iterations after the stop")
        apart.set_yticks([1e-16, 1e-12, 1e-8, 1e-4, 1], ["1e-16", "1e-12", "1e-8", "1e-4", "1"])
        apart.minorticks_off()
        return {"curve": curve, "apart": apart}

    def draw(self, axes: dict[str, Axes], stop: int, digits: int) -> str:
        curve, apart = axes["curve"], axes["apart"]
        curve.plot([stop, stop], [0.0018, 0.9], color=COLORS["text"], linewidth=1, linestyle=":")
        who = f"stopped at {stop:,}, {digits} digit{'s' * (digits != 1)} kept"
        resumed = self.resumed.get((stop, digits))
        if resumed is None:
            place_note(curve, 0.02, 0.985, f"{who}\nstill being trained")
            return f"The error of a training in one go. The one {who}, is still being trained."
        curve.plot(stop + resumed.at, resumed.errors, color=COLORS["error"])
        curve.plot([stop], resumed.errors[:1], "o", color=COLORS["error"], markersize=9)
        whole = self.whole.errors[stop + resumed.at]
        differences = np.abs(resumed.errors - whole)
        if differences.any():
            shown = np.maximum(differences, FLOOR)
            apart.plot(resumed.at, shown, "-o", color=COLORS["error"], markersize=3, linewidth=1)
        said = [
            who,
            f"error at the stop {whole[0]:.6f}, then {resumed.errors[0]:.6f}",
            f"error at the end {self.whole.errors[-1]:.6f}, resumed {resumed.errors[-1]:.6f}",
        ]
        if not resumed.finished:
            said[2] = "the rest is still being trained"
        place_note(curve, 0.02, 0.985, "\n".join(said), size=10)
        verdict = self._verdict(resumed, differences)
        place_note(apart, 0.5, 0.985, verdict, ha="center", size=10)
        return f"A training {'; '.join(said)}. {verdict.replace(chr(10), ' ')}."

    def _verdict(self, resumed: Resumed, differences: Array) -> str:
        if not resumed.finished:
            return "the rest is still being trained"
        if not differences.any() and same_weights(resumed.network, self.whole.network):
            return "the same everywhere:\nno bit differs"
        pairs = zip(resumed.network.layers, self.whole.network.layers, strict=True)
        farthest = max(np.abs(one.synapses - two.synapses).max() for one, two in pairs)
        by = f"{differences[-1]:.0e}" if differences[-1] else "0"
        return f"at the end the errors differ by {by},\na weight by up to {farthest:.0e}"
