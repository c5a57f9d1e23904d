"""How wrong is a network? One number for all its answers, which training makes smaller.

    outputs   (examples, n_out)    what the network answers
    targets   (examples, n_out)    what it should answer

Both are sums over all examples and outputs, so that their slopes are the gradients of a
`Step` without a factor.
"""

import numpy as np
import numpy.typing as npt

from nnlib.arrays import shaped


def squared_error(outputs: npt.ArrayLike, targets: npt.ArrayLike) -> float:
    """Half the sum of the squared errors: what the classic network makes smaller."""
    outputs = shaped(outputs, "outputs", ("examples", "n_out"))
    targets = shaped(targets, "targets", outputs.shape)
    return float(0.5 * np.sum((targets - outputs) ** 2))


def cross_entropy(outputs: npt.ArrayLike, targets: npt.ArrayLike) -> float:
    """The surprise at each target, summed: minus the logarithm of its predicted probability.

    An output is taken as the probability of 1: a target of 1 costs -log(output), a target of 0
    costs -log(1 - output), and one in between a share of both (binary cross-entropy; Bishop,
    Pattern Recognition and Machine Learning, 2006, equation 4.90). A wrong answer that was
    certain costs infinity.
    ValueError: something is not between 0 and 1.
    """
    outputs = shaped(outputs, "outputs", ("examples", "n_out"))
    targets = shaped(targets, "targets", outputs.shape)
    for name, values in (("outputs", outputs), ("targets", targets)):
        bad = values[(values < 0) | (values > 1)]
        if bad.size:
            raise ValueError(f"expected {name} between 0 and 1, got {bad[0]:g}")
    with np.errstate(divide="ignore"):  # log(0) is -infinity, as it should be
        ones, zeros = np.log(outputs), np.log1p(-outputs)
    with np.errstate(invalid="ignore"):  # no target, no cost: 0 x infinity is 0 here
        costs = np.where(targets > 0, targets * ones, 0) + np.where(
            targets < 1, (1 - targets) * zeros, 0
        )
    return float(-np.sum(costs)) + 0.0  # never -0
