"""Which random numbers: a seed names a stream of them, the same in every run."""

import numpy as np

from nnlib.arrays import short, whole_number

Seed = int | np.random.Generator | np.random.RandomState


def random_stream(seed: Seed) -> np.random.Generator | np.random.RandomState:
    """The stream of random numbers that a seed names."""
    if isinstance(seed, np.random.Generator | np.random.RandomState):
        return seed
    seed = whole_number(seed, "seed", least=0)
    if seed >= 2**32:
        raise ValueError(f"expected seed to be below 2**32 = 4294967296, got {short(seed)}")
    return np.random.RandomState(seed)
