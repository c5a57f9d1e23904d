"""The loss as a landscape: how high it is where one weight has another value.

The loss is half the sum of the squared errors over all examples and outputs. It is the quantity
whose slope backpropagation calculates.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from nnlib import Examples, Network
from nnlib.arrays import (
    Array,
    finite_number,
    finite_numbers,
    is_list,
    is_longer,
    items,
    one_of,
    positive_number,
    shaped,
    short,
    whole_number,
)
from nnlib.network import MOST_WEIGHTS

MOST_STEPS = 100_000
Place = tuple[int, int, int]  # of a weight: which synapse matrix, its row, its column


def checked(network: Network, place: Place) -> Place:
    """The place, if the network has a weight there; otherwise a ValueError."""
    sizes = one_of(network, Network, "network").sizes
    shapes = [layer.synapses.shape for layer in network.layers]
    if is_list(place) and not is_longer(place, 3) and len(place) == 3:
        layer = whole_number(place[0], "place[0]", 0, len(shapes) - 1)
        row, column = (
            whole_number(each, f"place[{k}] in syn{layer}", 0, size - 1)
            for k, each, size in zip((1, 2), place[1:], shapes[layer], strict=True)
        )
        return layer, row, column
    raise ValueError(
        f"expected place to be (synapse matrix, row, column) of a network {sizes}, got {short(place)}"
    )


def weight_at(network: Network, place: Place) -> float:
    """One weight of the network."""
    layer, row, column = checked(network, place)
    return float(network.layers[layer].synapses[row, column])


def with_weight(network: Network, place: Place, weight: float) -> Network:
    """The same network with one weight changed."""
    k, row, column = checked(network, place)
    synapses = network.layers[k].synapses.copy()
    synapses[row, column] = finite_number(weight, "weight")
    layers = list(network.layers)
    layers[k] = replace(layers[k], synapses=synapses)
    return replace(network, layers=tuple(layers))


def places_of(network: Network) -> list[Place]:
    """Where the weights are: `syn0` first, row by row."""
    return [
        (k, row, column)
        for k, layer in enumerate(one_of(network, Network, "network").layers)
        for row, column in np.ndindex(*layer.synapses.shape)
    ]


def loss_of(network: Network, examples: Examples, place: Place) -> Callable[[float], float]:
    """The loss as a function of one weight, the others staying as they are."""
    place = checked(network, place)
    network.check_fits(examples)
    return lambda weight: with_weight(network, place, weight).loss(examples)


def losses_along(network: Network, examples: Examples, place: Place, weights: Array) -> Array:
    """The loss for each value in `weights` of one weight, the others staying as they are."""
    weights = shaped(weights, "weights", ("values",))
    return np.array([*map(loss_of(network, examples, place), weights)])


def slope_along(network: Network, examples: Examples, place: Place) -> float:
    """How steeply the loss rises with one weight: one number of the gradient."""
    layer, row, column = checked(network, place)
    return float(network.step(examples).gradients[layer][row, column])


def descend(
    network: Network, examples: Examples, place: Place, learning_rate: float, steps: int
) -> Array:
    """The values one weight takes when it alone goes downhill, (steps + 1,)."""
    learning_rate = positive_number(learning_rate, "learning_rate")
    steps = whole_number(steps, "steps", 0, MOST_STEPS)
    path = [weight_at(network, place)]
    for _ in range(steps):
        network = with_weight(network, place, path[-1])
        path.append(path[-1] - learning_rate * slope_along(network, examples, place))
    return np.array(path)


def central_difference(f: Callable[[float], float], x: float, h: float) -> float:
    """How steeply `f` rises at `x`, measured from `x - h` to `x + h`."""
    if not callable(f):
        raise ValueError(f"expected f to be a function, got {short(f)}")
    x, h = finite_number(x, "x"), positive_number(h, "h")
    above, below = f(x + h), f(x - h)
    slope = (above - below) / (2 * h)
    if isinstance(slope, float) and not np.isfinite(slope):
        raise ValueError(f"expected f to have a finite slope, got {above:g} and {below:g}")
    return slope


def measured_gradient(network: Network, examples: Examples, h: float = 1e-5) -> list[Array]:
    """Every slope of the loss by nudging one weight at a time, in the shapes of `Step.gradients`."""
    one_of(network, Network, "network").check_fits(examples)
    h = positive_number(h, "h")
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
    several = [tables] if isinstance(tables, np.ndarray) else items(tables, "tables", MOST_WEIGHTS)
    rows = [finite_numbers(table, "every table").ravel() for table in several]
    return np.concatenate([np.empty(0), *rows])


def relative_error(
    one: Array | Sequence[Array | float], other: Array | Sequence[Array | float]
) -> float:
    """How far apart two vectors are, compared with how long they are: 0 if equal, at most 1.

    Tables are taken as the vectors that their numbers make, one table after the other.
    """
    one, other = in_a_row(one), in_a_row(other)
    if one.size != other.size:
        raise ValueError(f"expected as many numbers in both, got {one.size} and {other.size}")
    lengths = np.linalg.norm(one) + np.linalg.norm(other)
    return float(np.linalg.norm(one - other) / lengths) if lengths else 0.0
