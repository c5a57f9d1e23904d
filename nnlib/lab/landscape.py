"""The loss as a landscape: how high it is where one weight has another value.

The loss is half the sum of the squared errors over all examples and outputs. It is the quantity
whose slope backpropagation calculates.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from nnlib import Examples, Network
from nnlib.arrays import Array

Place = tuple[int, int, int]  # of a weight: which synapse matrix, its row, its column


def weight_at(network: Network, place: Place) -> float:
    """One weight of the network."""
    layer, row, column = place
    return float(network.layers[layer].synapses[row, column])


def with_weight(network: Network, place: Place, weight: float) -> Network:
    """The same network with one weight changed."""
    number, row, column = place
    synapses = network.layers[number].synapses.copy()
    synapses[row, column] = weight
    layers = list(network.layers)
    layers[number] = replace(layers[number], synapses=synapses)
    return replace(network, layers=tuple(layers))


def places_of(network: Network) -> list[Place]:
    """Where the weights are: `syn0` first, row by row."""
    return [
        (number, row, column)
        for number, layer in enumerate(network.layers)
        for row, column in np.ndindex(*layer.synapses.shape)
    ]


def loss_of(network: Network, examples: Examples, place: Place) -> Callable[[float], float]:
    """The loss as a function of one weight, the others staying as they are."""
    return lambda weight: with_weight(network, place, weight).loss(examples)


def losses_along(network: Network, examples: Examples, place: Place, weights: Array) -> Array:
    """The loss for each value in `weights` of one weight, the others staying as they are."""
    return np.array([*map(loss_of(network, examples, place), weights)])


def slope_along(network: Network, examples: Examples, place: Place) -> float:
    """How steeply the loss rises with one weight: one number of the gradient."""
    layer, row, column = place
    return float(network.step(examples).gradients[layer][row, column])


def descend(
    network: Network, examples: Examples, place: Place, learning_rate: float, steps: int
) -> Array:
    """The values one weight takes when it alone goes downhill, (steps + 1,)."""
    path = [weight_at(network, place)]
    for _ in range(steps):
        network = with_weight(network, place, path[-1])
        path.append(path[-1] - learning_rate * slope_along(network, examples, place))
    return np.array(path)


def central_difference(f: Callable[[float], float], x: float, h: float) -> float:
    """How steeply `f` rises at `x`, measured from `x - h` to `x + h`."""
    return (f(x + h) - f(x - h)) / (2 * h)


def measured_gradient(network: Network, examples: Examples, h: float = 1e-5) -> list[Array]:
    """Every slope of the loss by nudging one weight at a time, in the shapes of `Step.gradients`."""
    slopes = [
        central_difference(loss_of(network, examples, place), weight_at(network, place), h)
        for place in places_of(network)
    ]
    shapes = [layer.synapses.shape for layer in network.layers]
    ends = np.cumsum([rows * columns for rows, columns in shapes])
    parts = np.split(np.array(slopes), ends[:-1])
    return [part.reshape(shape) for part, shape in zip(parts, shapes, strict=True)]


def in_a_row(tables: Array | Sequence[Array | float]) -> Array:
    """The numbers of all tables one after the other, as one vector."""
    return np.concatenate([np.ravel(table) for table in tables])


def relative_error(
    one: Array | Sequence[Array | float], other: Array | Sequence[Array | float]
) -> float:
    """How far apart two vectors are, compared with how long they are: 0 if equal, at most 1.

    Tables are taken as the vectors that their numbers make, one table after the other.
    """
    one, other = in_a_row(one), in_a_row(other)
    lengths = np.linalg.norm(one) + np.linalg.norm(other)
    return float(np.linalg.norm(one - other) / lengths) if lengths else 0.0
