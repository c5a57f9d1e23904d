import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from laws import law, networks_with_examples

from nnlib import FOUR_EXAMPLES, Network
from nnlib.lab.landscape import descend, loss, losses_along, slope_along, weight_at, with_weight


@st.composite
def weights_of_networks(draw):
    """A network, examples that fit it, and the place of one of its weights."""
    network, examples = draw(networks_with_examples())
    layer = draw(st.integers(0, len(network.layers) - 1))
    rows, columns = network.layers[layer].synapses.shape
    return network, examples, (layer, draw(st.integers(0, rows - 1)), draw(st.integers(0, columns - 1)))


@law
@given(weights_of_networks())
def test_the_slope_is_the_central_difference_of_the_losses(given):
    network, examples, place = given
    h = 1e-5
    here = weight_at(network, place)
    low, high = losses_along(network, examples, place, np.array([here - h, here + h]))
    assert abs((high - low) / (2 * h) - slope_along(network, examples, place)) < 1e-8


@law
@given(weights_of_networks(), st.floats(-9, 9))
def test_one_weight_changes_and_no_other(given, weight):
    network, _, place = given
    other = with_weight(network, place, weight)
    assert weight_at(other, place) == weight
    changed = [
        (k, *spot)
        for k, (one, two) in enumerate(zip(network.layers, other.layers, strict=True))
        for spot in np.argwhere(one.synapses != two.synapses).tolist()
    ]
    assert changed in ([place], [])
    assert with_weight(other, place, weight_at(network, place)).sizes == network.sizes


def test_the_loss_is_half_the_sum_of_the_squared_errors():
    network = Network.random([3, 4, 1])
    outputs = network.predict(FOUR_EXAMPLES.inputs)
    by_hand = sum((target - output) ** 2 for target, output in zip([0, 1, 1, 0], outputs, strict=True)) / 2
    assert abs(loss(network, FOUR_EXAMPLES) - by_hand.item()) < 1e-15


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
