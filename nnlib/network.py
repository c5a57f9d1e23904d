"""Layers in a row: from a question to an answer, and one step towards a better one.

A network of sizes [3, 4, 1] has three input neurons, four hidden neurons and one output neuron:

    l0 (examples, 3)  --syn0 (3, 4)-->  l1 (examples, 4)  --syn1 (4, 1)-->  l2 (examples, 1)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy.typing as npt

from nnlib.arrays import (
    MOST,
    Array,
    is_list,
    is_longer,
    one_of,
    positive_number,
    shaped,
    short,
    whole_number,
)
from nnlib.examples import Examples
from nnlib.layer import Layer
from nnlib.seeds import Seed, random_stream

MOST_LAYERS = 1_000
MOST_WEIGHTS = 10**7  # 80 MB, of which a training needs several


@dataclass(frozen=True, eq=False)
class Network:
    """Layers in a row, the output of each being the input of the next. It never changes."""

    layers: Sequence[Layer]

    def __post_init__(self) -> None:
        layers = self.layers
        if not isinstance(layers, Sequence) or not layers:
            raise ValueError(f"expected a list of at least one Layer, got {short(layers)}")
        for layer in layers:
            if not isinstance(layer, Layer):
                raise ValueError(f"expected every layer to be a Layer, got {short(layer)}")
        for number, (before, after) in enumerate(pairwise(layers)):
            if before.loss is not Layer.loss:
                raise ValueError(
                    f"expected a layer with another loss at the end only, got {before}"
                )
            if before.n_out != after.n_in:
                raise ValueError(
                    f"expected syn{number + 1} with {before.n_out} rows, one for each neuron "
                    f"before it, got shape {after.synapses.shape}"
                )
        object.__setattr__(self, "layers", tuple(layers))

    def __repr__(self) -> str:
        return f"Network({self.sizes})"

    @property
    def sizes(self) -> list[int]:
        """Neurons in each layer, the inputs first: [3, 4, 1]."""
        return [self.layers[0].n_in, *(layer.n_out for layer in self.layers)]

    @classmethod
    def random(cls, sizes: Sequence[int], seed: Seed = 1) -> "Network":
        """A network whose weights are drawn evenly from -1 to 1, layer by layer.

        sizes: neurons in each layer, the inputs first: [3, 4, 1], or [3, 5, 5, 2], or [3, 1].
        seed: a whole number names a stream of NumPy's RandomState, which NumPy promises never to
            change (NEP 19), so that 1 draws the same weights on every machine; or bring your
            own Generator or RandomState.
        ValueError: sizes or seed are something else.
        """
        stream = random_stream(seed)
        return cls(
            tuple(
                Layer(2 * stream.random((n_in, n_out)) - 1)
                for n_in, n_out in pairwise(network_sizes(sizes))
            )
        )

    def forward(self, inputs: npt.ArrayLike) -> list[Array]:
        """The values of every layer, `l0` (the inputs) first; each (examples, neurons)."""
        values = [shaped(inputs, "inputs", ("examples", self.sizes[0]))]
        for layer in self.layers:
            values.append(layer.forward(values[-1]))
        return values

    def predict(self, inputs: npt.ArrayLike) -> Array:
        """The answers: the values of the last layer, (examples, n_out)."""
        return self.forward(inputs)[-1]

    def loss(self, examples: Examples) -> float:
        """What training makes smaller: half the summed squared error, if the last layer is a Layer.

        ValueError: `examples` do not fit.
        """
        self.check_fits(examples)
        return self.layers[-1].loss(self.predict(examples.inputs), examples.targets)

    def step(self, examples: Examples, learning_rate: float = 1.0) -> "Step":
        """One iteration of training on all `examples`, with every number it makes.

        The network itself does not change; the one after the step is `.network` of the result.
        """
        self.check_fits(examples)
        learning_rate = positive_number(learning_rate, "learning_rate")
        values = self.forward(examples.inputs)
        errors = [examples.targets - values[-1]]
        deltas = [self.layers[-1].delta(values[-1], errors[0])]
        for k in range(len(self.layers) - 1, 0, -1):  # backwards: who is to blame?
            errors.insert(0, self.layers[k].blame(deltas[0]))
            deltas.insert(0, self.layers[k - 1].delta(values[k], errors[0]))
        after = Network(
            [
                layer.step(inputs, delta, learning_rate)
                for layer, inputs, delta in zip(self.layers, values[:-1], deltas, strict=True)
            ]
        )
        return Step(self, tuple(values), tuple(errors), tuple(deltas), after)

    def check_fits(self, examples: Examples) -> None:
        """ValueError unless `examples` have a column for each input and each output neuron."""
        if not isinstance(examples, Examples):
            raise ValueError(f"expected Examples(name, inputs, targets), got {short(examples)}")
        sizes = self.sizes
        shaped(examples.inputs, "inputs", ("examples", sizes[0]))
        shaped(examples.targets, "targets", (len(examples), sizes[-1]))
        if len(examples) * sum(sizes) > MOST:
            raise ValueError(
                f"expected fewer than {MOST:,} numbers in all layers, got {len(examples):,} examples "
                f"of {sum(sizes):,} neurons each"
            )


@dataclass(frozen=True, eq=False)
class Step:
    """Every number of one iteration.

    before, network: the network that made it, and the one after the update.
    layers: what each layer of neurons holds, `l0` first; each (examples, neurons).
    errors, deltas: the same for each layer after the inputs, `l1` first.
    gradients: one for each synapse matrix, `syn0` first, in its shape.

    Every number also answers to its name in the lessons: `step.l1`, `step.l1_error`,
    `step.l1_delta`, `step.syn0`, `step.syn0_gradient`; `step.named` has them all.
    """

    before: Network
    layers: tuple[Array, ...]
    errors: tuple[Array, ...]
    deltas: tuple[Array, ...]
    network: Network

    def __post_init__(self) -> None:
        sizes = one_of(self.before, Network, "before").sizes
        one_of(self.network, Network, "network")
        for name, arrays, columns in (
            ("layers", self.layers, sizes),
            ("errors", self.errors, sizes[1:]),
            ("deltas", self.deltas, sizes[1:]),
        ):
            given = arrays if isinstance(arrays, tuple) else ()
            if [getattr(each, "shape", ())[1:] for each in given] != [(size,) for size in columns]:
                raise ValueError(
                    f"expected {name} to be tables with {columns} columns, got {short(arrays)}"
                )

    @property
    def gradients(self) -> tuple[Array, ...]:
        """The slope of the loss in the direction of each weight."""
        return tuple(
            layer.gradient(inputs, delta)
            for layer, inputs, delta in zip(
                self.before.layers, self.layers[:-1], self.deltas, strict=True
            )
        )

    @property
    def named(self) -> dict[str, Array]:
        """Every number by its name in the lessons, in the order in which it is made."""
        names = {"l0": self.layers[0]}
        for k, layer in enumerate(self.before.layers):
            names |= {f"syn{k}": layer.synapses, f"l{k + 1}": self.layers[k + 1]}
        for k in reversed(range(len(self.deltas))):
            names |= {f"l{k + 1}_error": self.errors[k], f"l{k + 1}_delta": self.deltas[k]}
        for k in reversed(range(len(self.deltas))):
            names[f"syn{k}_gradient"] = self.gradients[k]
        return names

    def __getattr__(self, name: str) -> Array:
        if name.startswith("_"):  # copy and pickle ask a Step that holds nothing yet
            raise AttributeError(name)
        if name not in self.named:
            raise AttributeError(f"expected one of {', '.join(self.named)}, got {name!r}")
        return self.named[name]


def network_sizes(sizes: Sequence[int]) -> list[int]:
    """Two or more whole numbers from 1 up, or a ValueError."""
    if not is_list(sizes) or not is_longer(sizes, 1):
        raise ValueError(
            f"expected sizes of at least two layers, like [3, 4, 1], got {short(sizes)}"
        )
    if is_longer(sizes, MOST_LAYERS):
        raise ValueError(f"expected {MOST_LAYERS:,} layers at most, got sizes {short(sizes)}")
    neurons = [whole_number(size, "every size", 1, MOST_WEIGHTS) for size in sizes]
    weights = sum(n_in * n_out for n_in, n_out in pairwise(neurons))
    if weights > MOST_WEIGHTS:
        raise ValueError(f"expected {MOST_WEIGHTS:,} weights at most, got {weights:,}")
    return neurons
