"""Where a file is: what people pass, as a path, or an error in words."""

import os
from pathlib import Path
from typing import Any

from nnlib.arrays import short


def path_to(file: Any) -> Path:
    """The path that a text, or an object that stands for a path, names.

    ValueError: it is something else, or no system could have a file of that name.
    """
    if not isinstance(file, str | os.PathLike):
        raise ValueError(f"expected the name of a file, got {short(file)}")
    try:
        path = Path(file)
        named = b"\0" not in os.fsencode(path)
    except (TypeError, UnicodeError):  # a path in bytes, half a character
        named = False
    if not named:
        raise ValueError(f"expected the name of a file, got {short(file)}")
    return path
