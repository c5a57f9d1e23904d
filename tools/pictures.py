"""Draw the README's picture with the library itself, so that it is never stale.

python -m tools.pictures        (with the Python in .venv)
"""

from nnlib.lab import Picture, TimeMachine
from tools.environment import ROOT


def lesson_10() -> Picture:
    """The time machine of lesson 10, in the middle of the fall."""
    return TimeMachine(iteration=320).still


if __name__ == "__main__":
    target = ROOT / "docs" / "lesson-10.png"
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(lesson_10().png)
    print(f"docs/{target.name}: {lesson_10().alt}")
