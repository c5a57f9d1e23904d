"""A layer of neurons: how it answers, and how it learns from its mistakes.

One example per row, in every array of this module:

    inputs    (examples, n_in)     what the layer is shown
    synapses  (n_in, n_out)        one column of weights for each neuron
    outputs   (examples, n_out)    what the layer answers
    error     (examples, n_out)    target minus output: the way to move
    delta     (examples, n_out)    error, scaled by how readily each output moves
    blame     (examples, n_in)     what the layer before it should change
    gradient  (n_in, n_out)        the slope of the loss in the direction of each weight

Other kinds of layers, each with one thing changed, are in `other_layers.py`.
"""

from dataclasses import dataclass, replace
from typing import Self

import numpy.typing as npt

from nnlib.activations import sigmoid, sigmoid_slope
from nnlib.arrays import Array, positive_number, shaped, table
from nnlib.losses import squared_error


@dataclass(frozen=True, eq=False)
class Layer:
    """Neurons that share the same inputs. The synapses are a read-only copy."""

    synapses: Array

    loss = staticmethod(squared_error)  # which its steps make smaller, if it is the last layer

    def __post_init__(self) -> None:
        object.__setattr__(self, "synapses", table(self.synapses, "synapses", ("n_in", "n_out")))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.n_in} inputs -> {self.n_out} neurons)"

    @property
    def n_in(self) -> int:
        """How many numbers each neuron takes in."""
        return self.synapses.shape[0]

    @property
    def n_out(self) -> int:
        """How many neurons there are."""
        return self.synapses.shape[1]

    def forward(self, inputs: npt.ArrayLike) -> Array:
        """Answer each row of `inputs`."""
        inputs = shaped(inputs, "inputs", ("examples", len(self.synapses)))
        return sigmoid(inputs @ self.synapses)

    def delta(self, outputs: npt.ArrayLike, error: npt.ArrayLike) -> Array:
        """The error, scaled by the slope of the sigmoid at each output."""
        outputs = shaped(outputs, "outputs", ("examples", self.n_out))
        error = shaped(error, "error", outputs.shape)
        return error * sigmoid_slope(outputs)

    def blame(self, delta: npt.ArrayLike) -> Array:
        """Send each delta back through the synapses: the error of the layer before."""
        delta = shaped(delta, "delta", ("examples", self.n_out))
        return delta @ self.synapses.T

    def gradient(self, inputs: npt.ArrayLike, delta: npt.ArrayLike) -> Array:
        """The slope of the loss in the direction of each weight."""
        inputs = shaped(inputs, "inputs", ("examples", len(self.synapses)))
        delta = shaped(delta, "delta", (len(inputs), self.n_out))
        return -(inputs.T @ delta)

    def step(self, inputs: npt.ArrayLike, delta: npt.ArrayLike, learning_rate: float = 1.0) -> Self:
        """The layer after one update: a step downhill, against the gradient."""
        learning_rate = positive_number(learning_rate, "learning_rate")
        gradient = self.gradient(inputs, delta)
        return replace(self, synapses=self.synapses - learning_rate * gradient)
