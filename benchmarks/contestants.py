"""The same training in other libraries, each written the way its own documentation writes it.

Every function here takes a `Task` and gives back a `Run`: a function that trains for so many
iterations from the start, and returns the weights it ends with, as nnlib holds them. What can be
done once (making arrays, compiling) is done before the first run, or in it.
"""

import importlib.util
import math
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from nnlib import (
    FOUR_EXAMPLES,
    BiasLayer,
    CrossEntropyLayer,
    Examples,
    Network,
    train,
    train_many,
    training,
)
from nnlib.arrays import Array

Weights = list[Array]
Run = Callable[[int], Weights]


@dataclass(frozen=True)
class Task:
    """What is to be learned. With more seeds than one: by a crowd, one network for each seed."""

    sizes: Sequence[int] = (3, 4, 1)
    examples: Examples = field(default=FOUR_EXAMPLES)
    learning_rate: float = 1.0
    seeds: Sequence[int] = (1,)

    @property
    def network(self) -> Network:
        """The only network, or the first."""
        return Network.random(self.sizes, self.seeds[0])

    @property
    def weights(self) -> Weights:
        """Where the only network starts: (n_in, n_out) each."""
        return [layer.synapses.copy() for layer in self.network.layers]

    @property
    def crowd(self) -> Weights:
        """Where all networks start: (networks, n_in, n_out) each."""
        networks = [Network.random(self.sizes, seed) for seed in self.seeds]
        return [
            np.stack([network.layers[k].synapses for network in networks])
            for k in range(len(self.sizes) - 1)
        ]


def synapses(network: Network) -> Weights:
    """The weights of a network."""
    return [layer.synapses for layer in network.layers]


# ---------------------------------------------------------------------------- NumPy


def classic_script(task: Task) -> Run:
    """The four-minute script as published, but for its `print`: what everybody is measured by."""

    def nonlin(x, deriv=False):
        if deriv:
            return x * (1 - x)
        return 1 / (1 + np.exp(-x))

    X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
    y = np.array([[0], [1], [1], [0]])

    def run(iterations: int) -> Weights:
        np.random.seed(1)
        syn0 = 2 * np.random.random((3, 4)) - 1
        syn1 = 2 * np.random.random((4, 1)) - 1
        for j in range(iterations):
            l0 = X
            l1 = nonlin(np.dot(l0, syn0))
            l2 = nonlin(np.dot(l1, syn1))
            l2_error = y - l2
            if (j % 10000) == 0:
                str(np.mean(np.abs(l2_error)))
            l2_delta = l2_error * nonlin(l2, deriv=True)
            l1_error = l2_delta.dot(syn1.T)
            l1_delta = l1_error * nonlin(l1, deriv=True)
            syn1 += l1.T.dot(l2_delta)
            syn0 += l0.T.dot(l1_delta)
        return [syn0, syn1]

    return run


def plain_numpy(task: Task) -> Run:
    """The script's formulas for two layers of any size, with a learning rate."""
    X, y, rate = task.examples.inputs, task.examples.targets, task.learning_rate

    def run(iterations: int) -> Weights:
        syn0, syn1 = task.weights
        for _ in range(iterations):
            l1 = 1 / (1 + np.exp(-np.dot(X, syn0)))
            l2 = 1 / (1 + np.exp(-np.dot(l1, syn1)))
            l2_delta = (y - l2) * (l2 * (1 - l2))
            l1_delta = l2_delta.dot(syn1.T) * (l1 * (1 - l1))
            syn1 += rate * l1.T.dot(l2_delta)
            syn0 += rate * X.T.dot(l1_delta)
        return [syn0, syn1]

    return run


# ---------------------------------------------------------------------------- nnlib


def nnlib_train(task: Task) -> Run:
    """`train`, with the error recorded at every iteration."""
    return lambda iterations: synapses(
        train(task.network, task.examples, iterations, task.learning_rate).network
    )


def nnlib_step(task: Task) -> Run:
    """`Network.step`, again and again: every number has a name, every argument is checked."""

    def run(iterations: int) -> Weights:
        network = task.network
        for _ in range(iterations):
            network = network.step(task.examples, task.learning_rate).network
        return synapses(network)

    return run


def nnlib_loop(task: Task) -> Run:
    """What `train` does between two points of its record: an iteration of a long training."""

    def run(iterations: int) -> Weights:
        loop = training._loop(task.network, task.examples, task.learning_rate)
        loop.run(0, iterations)
        return synapses(loop.network)

    return run


def nnlib_train_many(task: Task) -> Run:
    """`train_many`, with its record of errors."""

    def run(iterations: int) -> Weights:
        rate = task.learning_rate
        histories = train_many(task.sizes, task.examples, task.seeds, iterations, rate)
        return _stacked(histories.crowds)

    return run


def nnlib_crowd(task: Task) -> Run:
    """What `train_many` does between two points of its record."""
    given = training._networks_and_rates(task.sizes, task.examples, task.seeds, task.learning_rate)
    crowds = training._crowds(given[0], task.examples, given[1])
    starts = [[synapses.copy() for synapses in crowd.synapses] for crowd in crowds]

    def run(iterations: int) -> Weights:
        for crowd, start in zip(crowds, starts, strict=True):
            crowd.synapses = [synapses.copy() for synapses in start]
            crowd.run(0, iterations)
        return _stacked(crowds)

    return run


def _stacked(crowds: Sequence[Any]) -> Weights:
    """All alike, so in the order of their seeds."""
    layers = zip(*(crowd.synapses for crowd in crowds), strict=True)
    return [np.moveaxis(np.concatenate(blocks, axis=-1), -1, 0) for blocks in layers]


# ---------------------------------------------------------------------------- scikit-learn


class BiasCrossEntropyLayer(BiasLayer, CrossEntropyLayer):
    """What stands at the end of every network of scikit-learn."""


def as_scikit_learn_has_it(network: Network) -> Network:
    """With biases, 0 at first, and cross-entropy: scikit-learn has neither switch."""
    kinds = [*[BiasLayer] * (len(network.layers) - 1), BiasCrossEntropyLayer]
    return Network(
        [
            kind(np.vstack([layer.synapses, np.zeros(layer.n_out)]))
            for kind, layer in zip(kinds, network.layers, strict=True)
        ]
    )


def scikit_learn(task: Task) -> Run:
    """MLPClassifier, with all its extras off. Its loss is a mean, ours a sum."""
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier

    X, y = task.examples.inputs, task.examples.targets.ravel().astype(int)

    def run(iterations: int) -> Weights:
        model = MLPClassifier(
            task.sizes[1:-1],
            "logistic",
            solver="sgd",
            learning_rate_init=task.learning_rate * len(X),
            batch_size=len(X),
            max_iter=iterations,
            n_iter_no_change=math.inf,
            alpha=0,
            momentum=0,
            shuffle=False,
            warm_start=True,
        )
        model.partial_fit(X, y, classes=[0, 1])  # makes the arrays; what it learns is replaced:
        model.coefs_ = task.weights
        model.intercepts_ = [np.zeros(n) for n in task.sizes[1:]]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)
            model.fit(X, y)
        return [
            np.vstack([weights, bias])
            for weights, bias in zip(model.coefs_, model.intercepts_, strict=True)
        ]

    return run


# ---------------------------------------------------------------------------- micrograd


def micrograd(task: Task) -> Run:
    """A graph of single numbers, with a sigmoid in the manner of its `relu`."""
    from micrograd.engine import Value

    def sigmoid(x: Any) -> Any:
        out = Value(1 / (1 + math.exp(-x.data)), (x,), "sigmoid")

        def _backward() -> None:
            x.grad += out.data * (1 - out.data) * out.grad

        out._backward = _backward
        return out

    rows, targets = task.examples.inputs.tolist(), task.examples.targets.tolist()

    def run(iterations: int) -> Weights:
        layers = [[[Value(w) for w in neuron] for neuron in w.T.tolist()] for w in task.weights]
        parameters = [w for layer in layers for neuron in layer for w in neuron]
        for _ in range(iterations):
            loss = 0
            for row, target in zip(rows, targets, strict=True):
                values = row
                for layer in layers:
                    values = [
                        sigmoid(sum(w * x for w, x in zip(neuron, values, strict=True)))
                        for neuron in layer
                    ]
                loss += sum((t - v) ** 2 for t, v in zip(target, values, strict=True)) * 0.5
            for w in parameters:
                w.grad = 0
            loss.backward()
            for w in parameters:
                w.data -= task.learning_rate * w.grad
        return [np.array([[w.data for w in neuron] for neuron in layer]).T for layer in layers]

    return run


# ---------------------------------------------------------------------------- PyTorch


def pytorch(task: Task, crowd: bool = False) -> Run:
    """Eager, the gradients by autograd; of a crowd in batched matrix products."""
    import torch

    torch.set_num_threads(1)
    inputs, targets = torch.tensor(task.examples.inputs), torch.tensor(task.examples.targets)
    start = task.crowd if crowd else task.weights

    def run(iterations: int) -> Weights:
        weights = [torch.tensor(w, requires_grad=True) for w in start]
        for _ in range(iterations):
            values = inputs
            for w in weights:
                values = torch.sigmoid(values @ w)
            loss = 0.5 * ((targets - values) ** 2).sum()
            loss.backward()
            with torch.no_grad():
                for w in weights:
                    w -= task.learning_rate * w.grad
                    w.grad = None
        return [w.detach().numpy() for w in weights]

    return run


def pytorch_many(task: Task) -> Run:
    """All networks in batched matrix products."""
    return pytorch(task, crowd=True)


# ---------------------------------------------------------------------------- JAX


def jax(task: Task, crowd: bool = False) -> Run:
    """The whole loop compiled, the gradients by `grad`; of a crowd through `vmap`."""
    import jax
    import jax.numpy as jnp

    jax.config.update("jax_enable_x64", True)
    inputs, targets = jnp.array(task.examples.inputs), jnp.array(task.examples.targets)
    rate = task.learning_rate

    def loss(weights: Any) -> Any:
        values = inputs
        for w in weights:
            values = jax.nn.sigmoid(values @ w)
        return 0.5 * ((targets - values) ** 2).sum()

    def step(_: int, weights: Any) -> Any:
        return [w - rate * g for w, g in zip(weights, jax.grad(loss)(weights), strict=True)]

    def loop(weights: Any, iterations: int) -> Any:
        return jax.lax.fori_loop(0, iterations, step, weights)

    compiled = jax.jit(jax.vmap(loop, in_axes=(0, None)) if crowd else loop)
    start = [jnp.array(w) for w in (task.crowd if crowd else task.weights)]
    return lambda iterations: [np.asarray(w) for w in compiled(start, iterations)]


def jax_many(task: Task) -> Run:
    """All networks through `vmap`."""
    return jax(task, crowd=True)


# ---------------------------------------------------------------------------- who takes part


@dataclass(frozen=True)
class Contestant:
    """One of them.

    iterations: in a timed run; the slow ones make fewer, and the figures are scaled.
    module: what must be installed.
    ours: what nnlib's network must be made of to do the same.
    """

    name: str
    begin: Callable[[Task], Run]
    iterations: int = 60_000
    module: str = "numpy"
    ours: Callable[[Network], Network] = field(default=lambda network: network)

    @property
    def installed(self) -> bool:
        """Can it take part here?"""
        return importlib.util.find_spec(self.module) is not None


CLASSIC = Contestant("the classic script", classic_script)
SCIKIT_LEARN = Contestant("scikit-learn", scikit_learn, 6_000, "sklearn", as_scikit_learn_has_it)
ONE = [
    Contestant("nnlib", nnlib_train),
    Contestant("nnlib, step by step", nnlib_step, 4_000),
    SCIKIT_LEARN,
    Contestant("PyTorch", pytorch, 4_000, "torch"),
    Contestant("micrograd", micrograd, 1_000, "micrograd"),
    Contestant("JAX", jax, 60_000, "jax"),
]
MANY = [
    Contestant("nnlib", nnlib_train_many),
    Contestant("PyTorch", pytorch_many, 1_000, "torch"),
    Contestant("JAX", jax_many, 10_000, "jax"),
]
# Those whose growth is followed; how many iterations is found out for each size.
GROWING = [
    Contestant("nnlib", nnlib_loop),
    Contestant("plain NumPy", plain_numpy),
    SCIKIT_LEARN,
    Contestant("PyTorch", pytorch, module="torch"),
    Contestant("JAX", jax, module="jax"),
]
CROWDS = [
    Contestant("nnlib", nnlib_crowd),
    Contestant("PyTorch", pytorch_many, module="torch"),
    Contestant("JAX", jax_many, module="jax"),
]
