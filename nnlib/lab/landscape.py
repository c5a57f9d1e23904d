"""The loss as a landscape: how high it is where one weight has another value.

The loss is half the sum of the squared errors over all examples and outputs. It is the quantity
whose slope backpropagation calculates.
"""

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


def losses_along(network: Network, examples: Examples, place: Place, weights: Array) -> Array:
    """The loss for each value in `weights` of one weight, the others staying as they are."""
    return np.array([with_weight(network, place, weight).loss(examples) for weight in weights])


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
