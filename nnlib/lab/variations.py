"""The same network with one thing changed: another activation, another loss, momentum, other weights."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnlib import (
    FOUR_EXAMPLES,
    BiasLayer,
    CrossEntropyLayer,
    Examples,
    History,
    Layer,
    MomentumLayer,
    Network,
    ReluLayer,
    TanhLayer,
    TrainingError,
    train,
)
from nnlib.arrays import (
    MOST,
    Array,
    finite_number,
    number_from_0_to_1,
    one_of,
    plain_text,
    shaped,
    short,
    true_or_false,
    whole_number,
)
from nnlib.lab.explorer import Explorer, fitting
from nnlib.lab.figures import COLORS, frame_error, place_note
from nnlib.lab.slider import Slider
from nnlib.other_layers import (
    BiasCrossEntropyLayer,
    MomentumBiasCrossEntropyLayer,
    MomentumBiasLayer,
    MomentumCrossEntropyLayer,
    MomentumReluLayer,
    MomentumTanhLayer,
)
from nnlib.training import grow, log_spaced

Kinds = tuple[type[Layer], type[MomentumLayer]]  # without momentum, with momentum
HIDDEN: dict[str, Kinds] = {
    "sigmoid": (Layer, MomentumLayer),
    "tanh": (TanhLayer, MomentumTanhLayer),
    "relu": (ReluLayer, MomentumReluLayer),
}
LAST: dict[tuple[str, bool], Kinds] = {
    ("squared error", False): (Layer, MomentumLayer),
    ("squared error", True): (BiasLayer, MomentumBiasLayer),
    ("cross-entropy", False): (CrossEntropyLayer, MomentumCrossEntropyLayer),
    ("cross-entropy", True): (BiasCrossEntropyLayer, MomentumBiasCrossEntropyLayer),
}
LOOKS: list[dict[str, Any]] = [  # of error curves; the first is what others are compared to
    {"color": COLORS["reference"], "linewidth": 5},
    {"color": COLORS["error"]},
    {"color": COLORS["error"], "linestyle": "--"},
    {"color": COLORS["text"], "linewidth": 1.5},
    {"color": COLORS["text"], "linestyle": "--"},
    {"color": COLORS["text"], "linestyle": ":"},
]
Variation = tuple[str, str, bool, float, float]
CLASSIC: Variation = ("sigmoid", "squared error", False, 0, 1)


def variation(
    network: Network,
    activation: str = "sigmoid",
    loss: str = "squared error",
    bias: bool = False,
    momentum: float = 0,
    times: float = 1,
) -> Network:
    """The same weights in other layers.

    activation: of all hidden layers, "sigmoid", "tanh" or "relu".
    loss: "squared error" or "cross-entropy".
    bias: whether the output neurons have one; it begins at 0.
    momentum: from 0 to below 1.
    times: what the weights are multiplied by.
    """
    times = finite_number(times, "times")
    for name, value, known in (
        ("activation", activation, [*HIDDEN]),
        ("loss", loss, [*dict.fromkeys(loss for loss, _ in LAST)]),
    ):
        if not isinstance(value, str) or value not in known:
            raise ValueError(f"expected {name} to be one of {', '.join(known)}, got {short(value)}")
    bias, momentum = true_or_false(bias, "bias"), number_from_0_to_1(momentum, "momentum")
    layers = one_of(network, Network, "network").layers
    *hidden, last = [times * layer.synapses for layer in layers]
    if bias:
        last = np.vstack([last, np.zeros(last.shape[1])])
    kinds = [HIDDEN[activation]] * len(hidden) + [LAST[loss, bias]]
    return Network(
        [
            rolling(synapses, momentum) if momentum else still(synapses)
            for synapses, (still, rolling) in zip([*hidden, last], kinds, strict=True)
        ]
    )


class VariationExplorer(Explorer):
    """Lesson 17. One change or several at once, and the error curve beside that of the classic.

    Every combination is trained beforehand in the background: first the one that is looked at, then
    those that are one slider away from it.
    """

    size = (9.6, 4.0)

    def __init__(self, examples: Examples = FOUR_EXAMPLES, iterations: int = 2_000) -> None:
        self.examples = fitting(examples)
        if np.any((examples.targets < 0) | (examples.targets > 1)):
            raise ValueError("expected targets between 0 and 1, got others")
        self.last = iterations = whole_number(iterations, "iterations", 1, MOST)
        self.network = Network.random([examples.inputs.shape[1], 4, examples.targets.shape[1]], 1)
        self.recorded = log_spaced(iterations)
        losses, momenta, factors = ["squared error", "cross-entropy"], [0, 0.5, 0.9], [1, 10, 50]
        self.waiting: list[Variation] = [*product(HIDDEN, losses, [False, True], momenta, factors)]
        self.waiting.remove(CLASSIC)
        classic = train(self.network, examples, iterations)
        self.errors: dict[Variation, Array] = {CLASSIC: classic.errors[self.recorded]}
        super().__init__(
            activation=Slider("hidden neurons", [*HIDDEN], "sigmoid"),
            loss=Slider("loss", losses, "squared error"),
            bias=Slider(
                "bias of the output", [False, True], False, lambda has: "yes" if has else "no"
            ),
            momentum=Slider("momentum", momenta, 0, "g"),
            times=Slider("first weights times", factors, 1, "g"),
        )
        self.in_background(self._train_all())

    @property
    def chosen(self) -> Variation:
        """What the sliders ask for."""
        activation, loss, bias, momentum, times = self.state.values()
        return activation, loss, bias, momentum, times

    def _train_all(self) -> Iterator[None]:
        """Train what waits, and before each slice look what is asked for."""
        begun: dict[Variation, Iterator[History]] = {}
        while self.waiting:
            key = min(self.waiting, key=self._sliders_away)
            if key not in begun:
                begun[key] = grow(variation(self.network, *key), self.examples, self.last)
            try:
                so_far = next(begun[key]).errors
            except (StopIteration, TrainingError):
                self.waiting.remove(key)
            else:
                self.errors[key] = so_far[self.recorded[self.recorded < len(so_far)]]
            yield

    def _sliders_away(self, key: Variation) -> int:
        return sum(one != other for one, other in zip(key, self.chosen, strict=True))

    def frame(self, figure: Figure) -> dict[str, Axes]:
        ax = figure.add_subplot()
        frame_error(ax, self.last, top=0.85)
        ax.plot(self.recorded, self.errors[CLASSIC], color=COLORS["reference"], linewidth=5)
        return {"error": ax}

    def draw(
        self,
        axes: dict[str, Axes],
        activation: str,
        loss: str,
        bias: bool,
        momentum: float,
        times: float,
    ) -> str:
        ax, key = axes["error"], (activation, loss, bias, momentum, times)
        errors = self.errors.get(key, np.empty(0))
        recorded = self.recorded[: len(errors)]
        ax.plot(recorded, errors, color=COLORS["error"])
        said = f"{activation}, {loss}, {'a' if bias else 'no'} bias at the output\n"
        said += f"momentum {momentum:g}, weights times {times:g}"
        if not len(errors):
            said += "\nthis curve is still being trained"
        else:
            ax.plot(recorded[-1:], errors[-1:], "o", color=COLORS["text"], markersize=11)
            said += f"\niteration {recorded[-1]:,}: mean absolute error {errors[-1]:.4f}"
            if recorded[-1] < self.last:
                said += "\n(the rest is still being trained)"
        classic = self.errors[CLASSIC]
        said += f"\nclassic (gray): {classic[-1]:.4f}"
        place_note(ax, 0.98, 0.97, said, ha="right")
        return f"Error curve beside that of the classic network. {said.replace(chr(10), '; ')}."


def draw_curves(ax: Axes, curves: dict[str, Array]) -> str:
    """Error curves of equal length by their names; the first, in gray, is what others are compared to.

    curves: each (iterations + 1,), as in `History.errors`.
    """
    if not isinstance(curves, dict) or not 0 < len(curves) <= len(LOOKS):
        raise ValueError(
            f"expected {len(LOOKS)} curves at most by their names, got {short(curves)}"
        )
    length = np.size(next(iter(curves.values())))
    curves = {
        plain_text(name, "every name"): shaped(errors, short(name), (length,))
        for name, errors in curves.items()
    }
    last = length - 1
    frame_error(ax, last, top=0.62)
    shown = log_spaced(last)
    told = []
    for (name, errors), look in zip(curves.items(), LOOKS, strict=False):
        ax.plot(shown, errors[shown], label=name, **look)
        places = sorted({0, *(10**k for k in range(2, 1 + int(np.log10(max(last, 1))))), last})
        told.append(f"{name} " + ", ".join(f"{errors[k]:.3f} at {k:,}" for k in places))
    ax.legend(loc="upper right", ncols=2, handlelength=3)
    return f"Error curves on a logarithmic scale of iterations. {'; '.join(told)}."
