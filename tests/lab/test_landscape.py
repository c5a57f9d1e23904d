import numpy as np
import pytest

from nnlib import FOUR_EXAMPLES, Examples, Network
from nnlib.lab.landscape import (
    central_difference,
    descend,
    losses_along,
    slope_along,
    weight_at,
    with_weight,
)


@pytest.fixture(params=range(20))
def anywhere(request):
    """A network of any sizes, examples that fit it, and the place of one of its weights."""
    stream = np.random.RandomState(request.param)
    sizes = stream.randint(1, 6, stream.randint(2, 5)).tolist()
    network, rows = Network.random(sizes, stream), stream.randint(1, 6)
    examples = Examples("random", stream.randn(rows, sizes[0]), stream.rand(rows, sizes[-1]))
    layer = stream.randint(len(network.layers))
    place = tuple(stream.randint(size) for size in network.layers[layer].synapses.shape)
    return network, examples, (layer, *place)


def test_the_slope_is_the_central_difference_of_the_losses(anywhere):
    network, examples, place = anywhere
    h = 1e-5
    here = weight_at(network, place)
    low, high = losses_along(network, examples, place, np.array([here - h, here + h]))
    assert abs((high - low) / (2 * h) - slope_along(network, examples, place)) < 1e-8


def test_between_two_infinite_heights_there_is_no_slope():
    with pytest.raises(ValueError, match=r"^expected f to have a finite slope, got inf and inf$"):
        central_difference(lambda x: np.inf, 0.0, 1.0)


def test_one_weight_changes_and_no_other(anywhere):
    network, _, place = anywhere
    other = with_weight(network, place, 7.5)
    assert weight_at(other, place) == 7.5
    changed = [
        (k, *spot)
        for k, (one, two) in enumerate(zip(network.layers, other.layers, strict=True))
        for spot in np.argwhere(one.synapses != two.synapses).tolist()
    ]
    assert changed == [place]


def test_the_loss_is_half_the_sum_of_the_squared_errors():
    network = Network.random([3, 4, 1])
    outputs = network.predict(FOUR_EXAMPLES.inputs)
    by_hand = (
        sum((target - output) ** 2 for target, output in zip([0, 1, 1, 0], outputs, strict=True))
        / 2
    )
    assert abs(network.loss(FOUR_EXAMPLES) - by_hand.item()) < 1e-15


def test_a_descent_starts_at_the_weight_and_goes_against_the_slope():
    network, place = Network.random([3, 4, 1]), (1, 0, 0)
    path = descend(network, FOUR_EXAMPLES, place, 0.5, 20)
    assert len(path) == 21 and path[0] == weight_at(network, place)
    assert path[1] == path[0] - 0.5 * slope_along(network, FOUR_EXAMPLES, place)
    heights = losses_along(network, FOUR_EXAMPLES, place, path)
    assert np.all(np.diff(heights) < 0)


def test_no_steps_is_a_path_of_one_place():
    network = Network.random([3, 4, 1])
    assert len(descend(network, FOUR_EXAMPLES, (0, 0, 0), 1, 0)) == 1
