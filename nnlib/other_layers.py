"""Layers with one thing changed: another activation, another loss, a bias, momentum.

Each says only what it does in another way than `Layer`; names and shapes are those of `layer.py`.
They can be joined, the one that is asked first in front: see the last classes here.
"""

from dataclasses import dataclass, field, replace
from typing import Self

import numpy as np
import numpy.typing as npt

from nnlib.activations import relu, relu_slope, tanh, tanh_slope
from nnlib.arrays import Array, number_from_0_to_1, positive_number, shaped, table
from nnlib.layer import Layer
from nnlib.losses import cross_entropy


class TanhLayer(Layer):
    """A layer that answers between -1 and 1."""

    def forward(self, inputs: npt.ArrayLike) -> Array:
        """Answer each row of `inputs`."""
        inputs = shaped(inputs, "inputs", ("examples", len(self.synapses)))
        return tanh(inputs @ self.synapses)

    def delta(self, outputs: npt.ArrayLike, error: npt.ArrayLike) -> Array:
        """The error, scaled by the slope of tanh at each output."""
        outputs = shaped(outputs, "outputs", ("examples", self.n_out))
        error = shaped(error, "error", outputs.shape)
        return error * tanh_slope(outputs)


class ReluLayer(Layer):
    """A layer that hands positive sums on as they are and answers 0 to all others."""

    def forward(self, inputs: npt.ArrayLike) -> Array:
        """Answer each row of `inputs`."""
        inputs = shaped(inputs, "inputs", ("examples", len(self.synapses)))
        return relu(inputs @ self.synapses)

    def delta(self, outputs: npt.ArrayLike, error: npt.ArrayLike) -> Array:
        """The error where the neuron answered, 0 where it was silent."""
        outputs = shaped(outputs, "outputs", ("examples", self.n_out))
        error = shaped(error, "error", outputs.shape)
        return error * relu_slope(outputs)


class CrossEntropyLayer(Layer):
    """A last layer whose answers are probabilities, judged by cross-entropy."""

    loss = staticmethod(cross_entropy)

    def delta(self, outputs: npt.ArrayLike, error: npt.ArrayLike) -> Array:
        """The error as it is: cross-entropy divides by the slope that the sigmoid multiplies by."""
        outputs = shaped(outputs, "outputs", ("examples", self.n_out))
        return shaped(error, "error", outputs.shape)


class BiasLayer(Layer):
    """A layer with one more input that is always 1: its weights, the last row, are the bias."""

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.n_in:
            raise ValueError(
                "expected synapses with two rows or more, the last one the bias, got 1"
            )

    @property
    def n_in(self) -> int:
        """How many numbers each neuron takes in, not counting the 1."""
        return len(self.synapses) - 1

    def forward(self, inputs: npt.ArrayLike) -> Array:
        """Answer each row of `inputs`."""
        return super().forward(self._with_ones(inputs))

    def gradient(self, inputs: npt.ArrayLike, delta: npt.ArrayLike) -> Array:
        """The slope of the loss in the direction of each weight, the bias included."""
        return super().gradient(self._with_ones(inputs), delta)

    def blame(self, delta: npt.ArrayLike) -> Array:
        """Send each delta back to the layer before; the 1 is nobody's answer and gets none."""
        return super().blame(delta)[:, :-1]

    def _with_ones(self, inputs: npt.ArrayLike) -> Array:
        inputs = shaped(inputs, "inputs", ("examples", self.n_in))
        return np.column_stack([inputs, np.ones(len(inputs))])


@dataclass(frozen=True, eq=False)
class MomentumLayer(Layer):
    """A layer whose steps keep some of their speed.

    momentum: how much of it, from 0 (none) to below 1.
    velocity: how far each weight went in the last step, at a learning rate of 1.

    After Polyak (1964), Some methods of speeding up the convergence of iteration methods.
    """

    momentum: float = 0.9
    velocity: Array = field(default=None, repr=False)  # type: ignore[arg-type]  # zeros, below

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "momentum", number_from_0_to_1(self.momentum, "momentum"))
        velocity = np.zeros_like(self.synapses) if self.velocity is None else self.velocity
        object.__setattr__(self, "velocity", table(velocity, "velocity", self.synapses.shape))

    def step(self, inputs: npt.ArrayLike, delta: npt.ArrayLike, learning_rate: float = 1.0) -> Self:
        """The layer after one update: downhill, and some of the way it went before."""
        learning_rate = positive_number(learning_rate, "learning_rate")
        velocity = self.momentum * self.velocity - self.gradient(inputs, delta)
        synapses = self.synapses + learning_rate * velocity
        return replace(self, synapses=synapses, velocity=velocity)


class BiasCrossEntropyLayer(BiasLayer, CrossEntropyLayer):
    """Two changes at once."""


class MomentumTanhLayer(MomentumLayer, TanhLayer):
    """Two changes at once."""


class MomentumReluLayer(MomentumLayer, ReluLayer):
    """Two changes at once."""


class MomentumCrossEntropyLayer(MomentumLayer, CrossEntropyLayer):
    """Two changes at once."""


class MomentumBiasLayer(MomentumLayer, BiasLayer):
    """Two changes at once."""


class MomentumBiasCrossEntropyLayer(MomentumLayer, BiasLayer, CrossEntropyLayer):
    """Three changes at once."""
