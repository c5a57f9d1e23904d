"""Draw the README's pictures with the library itself, so that they are never stale.

python -m tools.pictures        (with the Python in .venv)
"""

from collections.abc import Callable
from functools import cache

from nnlib import FOUR_EXAMPLES, Network, train
from nnlib.lab import Painter, Picture, Stepper, TimeMachine
from nnlib.lab.digits import digit_examples, train_in_batches
from tools.environment import ROOT


def lesson_08() -> Picture:
    """The stepper where the blame goes back."""
    history = train(Network.random([3, 4, 1], seed=1), FOUR_EXAMPLES, iterations=1)
    return Stepper(history, start="l1_error").picture


def lesson_10() -> Picture:
    """The time machine in the middle of the fall."""
    return TimeMachine(iteration=320).still


def lesson_16() -> Picture:
    """A digit drawn by hand, and what a trained network says to it."""
    return Painter(reader()).picture


@cache
def reader() -> Network:
    """The network that lesson 16 trains."""
    training, _ = digit_examples()
    return train_in_batches(Network.random([65, 32, 10]), training)[-1]


PICTURES: dict[str, Callable[[], Picture]] = {
    "docs/lesson-08.png": lesson_08,
    "docs/lesson-10.png": lesson_10,
    "docs/lesson-16.png": lesson_16,
}

if __name__ == "__main__":
    for name, draw in PICTURES.items():
        shown = draw()
        (ROOT / name).write_bytes(shown.png)
        print(f"![{shown.alt}]({name})")
