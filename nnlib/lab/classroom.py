"""What a teacher has switched off, in a file `classroom.toml` beside the notebooks.

hints = false        # no hints: `check` still says what kind of wrong an answer is
solutions = false    # no solutions
"""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

FILE = "classroom.toml"


@dataclass(frozen=True)
class Rules:
    """What learners are offered."""

    hints: bool = True
    solutions: bool = True


def rules(folder: Path | None = None) -> Rules:
    """The rules of the folder that the notebook is in; all is allowed where there is no file.

    ValueError: the file is not as it should be.
    """
    path = (folder or Path()) / FILE
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Rules()
    except (OSError, ValueError) as error:
        raise ValueError(f"expected lines like hints = false in {FILE}, got: {error}") from None
    known = [each.name for each in fields(Rules)]
    for name, value in written.items():
        if name not in known or not isinstance(value, bool):
            raise ValueError(
                f"expected {' or '.join(known)} = true or false in {FILE}, got {name} = {value!r}"
            )
    return Rules(**written)
