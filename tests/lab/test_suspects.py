"""The five suspects of lesson 14: one is the gradient, the others are wrong as the lesson says."""

import numpy as np
import pytest

from nnlib import FOUR_EXAMPLES, Network, train
from nnlib.lab.landscape import measured_gradient, relative_error
from nnlib.lab.suspects import SUSPECTS, walk

NETWORK = Network.random([3, 4, 1])
SYN0, SYN1 = NETWORK.step(FOUR_EXAMPLES).gradients


def claim(name):
    return SUSPECTS[name](NETWORK, FOUR_EXAMPLES)


def test_only_a_passes_the_gradient_check():
    measured = measured_gradient(NETWORK, FOUR_EXAMPLES)
    apart = {name: relative_error(claim(name), measured) for name in SUSPECTS}
    assert apart["A"] < 1e-8
    assert [round(apart[name], 4) for name in "BCDE"] == [0.0031, 0.6024, 0.6, 0.1829]


def test_b_is_right_in_the_last_layer_only():
    syn0, syn1 = claim("B")
    assert np.array_equal(syn1, SYN1)
    assert not np.isclose(syn0, SYN0, rtol=1e-4, atol=0).any()


def test_d_is_too_short_by_the_number_of_examples():
    for claimed, right in zip(claim("D"), (SYN0, SYN1), strict=True):
        assert 4 * claimed == pytest.approx(right, rel=1e-12)


def test_e_forgets_the_last_row():
    syn0, syn1 = claim("E")
    assert np.allclose(syn0[:2], SYN0[:2], rtol=1e-12, atol=0) and not syn0[2].any()
    assert np.array_equal(syn1, SYN1)


def test_a_walks_as_training_does():
    walked = walk(SUSPECTS["A"], NETWORK, FOUR_EXAMPLES, iterations=50)
    trained = train(NETWORK, FOUR_EXAMPLES, iterations=50).network
    for one, other in zip(walked.layers, trained.layers, strict=True):
        assert one.synapses == pytest.approx(other.synapses, rel=1e-12)


@pytest.mark.parametrize("name", SUSPECTS)
def test_all_of_them_learn(name):
    network = walk(SUSPECTS[name], NETWORK, FOUR_EXAMPLES, iterations=300)
    assert network.loss(FOUR_EXAMPLES) < 0.95 * NETWORK.loss(FOUR_EXAMPLES)
