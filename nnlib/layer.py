"""A layer of neurons: how it answers, and how it learns from its mistakes.

One example per row, in every array of this module:

    inputs    (examples, n_in)     what the layer is shown
    synapses  (n_in, n_out)        one column of weights for each neuron
    outputs   (examples, n_out)    what the layer answers
    error     (examples, n_out)    target minus output: the way to move
    delta     (examples, n_out)    error, scaled by how readily each output moves
    blame     (examples, n_in)     what the layer before it should change
"""

from dataclasses import dataclass

import numpy.typing as npt

from nnlib.activations import sigmoid, sigmoid_slope
from nnlib.arrays import Array, positive_number, shaped, table


@dataclass(frozen=True, eq=False)
class Layer:
    """Neurons that share the same inputs. The synapses are a read-only copy."""

    synapses: Array

    def __post_init__(self) -> None:
        object.__setattr__(self, "synapses", table(self.synapses, "synapses", ("n_in", "n_out")))

    def __repr__(self) -> str:
        return f"Layer({self.n_in} inputs -> {self.n_out} neurons)"

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
        inputs = shaped(inputs, "inputs", ("examples", self.n_in))
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

    def step(
        self, inputs: npt.ArrayLike, delta: npt.ArrayLike, learning_rate: float = 1.0
    ) -> "Layer":
        """The layer after one update: a step downhill on half the summed squared error."""
        inputs = shaped(inputs, "inputs", ("examples", self.n_in))
        delta = shaped(delta, "delta", (len(inputs), self.n_out))
        learning_rate = positive_number(learning_rate, "learning_rate")
        return Layer(self.synapses + learning_rate * (inputs.T @ delta))
