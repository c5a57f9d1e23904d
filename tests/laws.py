"""What laws are stated with: networks and examples of random sizes, and equality to the last bit."""

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from nnlib import Examples, Network

law = settings(max_examples=50, deadline=None)

seeds = st.integers(0, 2**32 - 1)
sizes = st.lists(st.integers(1, 6), min_size=2, max_size=5)
learning_rates = st.floats(0.01, 5) | st.just(1.0)
networks = st.builds(Network.random, sizes, seeds)


@st.composite
def networks_with_examples(draw):
    """A network and examples that fit it."""
    network = draw(networks)
    return network, random_examples(network.sizes, draw(st.integers(1, 6)), draw(seeds))


def random_examples(sizes, rows, seed):
    stream = np.random.RandomState(seed)
    inputs = stream.uniform(-2, 2, (rows, sizes[0]))
    return Examples("random", inputs, stream.uniform(0, 1, (rows, sizes[-1])))


def same(one, other):
    """Whether two networks are equal to the last bit."""
    return one.sizes == other.sizes and all(
        a.synapses.tobytes() == b.synapses.tobytes()
        for a, b in zip(one.layers, other.layers, strict=True)
    )
