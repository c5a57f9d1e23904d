"""Tables of questions and answers: what a network is shown, and what it should say.

inputs     (examples, n_in)     one example in each row, one column for each input neuron
targets    (examples, n_out)    the right answers, in the same rows
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnlib.arrays import Array, plain_text, table, whole_number
from nnlib.seeds import Seed, random_stream


@dataclass(frozen=True, eq=False)
class Examples:
    """Questions with their answers, row by row. The arrays are copies and read-only.

    ValueError: a name that is no text, or a table that is not two-dimensional, is empty, holds
    anything but finite numbers, or has another number of rows than its partner.
    """

    name: str
    inputs: Array
    targets: Array

    def __post_init__(self) -> None:
        plain_text(self.name, "name")
        inputs = table(self.inputs, "inputs", ("examples", "n_in"))
        targets = table(self.targets, "targets", (len(inputs), "n_out"))
        object.__setattr__(self, "inputs", inputs)
        object.__setattr__(self, "targets", targets)

    def __len__(self) -> int:
        return len(self.inputs)

    def batches(self, size: int, seed: Seed) -> Iterator["Examples"]:
        """The examples once more, shuffled, `size` at a time; the last batch may be smaller.

        seed: of the shuffling; a stream goes on where it was, so that each time is another order.
        ValueError: `size` is not a whole number from 1 up, or `seed` no seed.
        """
        for rows in shuffled_rows(self, size, seed):
            yield some_of(self, rows)

    def __repr__(self) -> str:
        n_in, n_out = self.inputs.shape[1], self.targets.shape[1]
        return f"Examples({self.name!r}: {len(self)} examples, {n_in} inputs, {n_out} targets)"


Rows = npt.NDArray[np.int64]


def shuffled_rows(examples: Examples, size: int, seed: Seed) -> Iterator[Rows]:
    """Which rows are in each of `examples.batches(size, seed)`."""
    size = whole_number(size, "size", least=1)
    order = random_stream(seed).permutation(len(examples))
    return (order[start : start + size] for start in range(0, len(examples), size))


def some_of(examples: Examples, rows: Rows) -> Examples:
    """The examples in these rows, in this order."""
    return Examples(examples.name, examples.inputs[rows], examples.targets[rows])


FOUR_EXAMPLES = Examples(
    "the four examples",
    inputs=np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]]),
    targets=np.array([[0], [1], [1], [0]]),
)

HELD_OUT_EXAMPLES = Examples(
    "the four inputs it never sees",
    inputs=np.array([[0, 0, 0], [0, 1, 0], [1, 0, 0], [1, 1, 0]]),
    targets=np.array([[0], [1], [1], [0]]),
)
