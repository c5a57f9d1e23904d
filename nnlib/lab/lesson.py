"""What a lesson shows: the library's own code."""

import inspect
import textwrap
from dataclasses import dataclass
from typing import Any

from nnlib.arrays import short


@dataclass(frozen=True)
class Source:
    """A piece of Python as it stands in the library, colored by JupyterLab."""

    place: str
    code: str

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {
            "text/markdown": f"`{self.place}`\n\n```python\n{self.code}\n```",
            "text/plain": f"# {self.place}\n{self.code}",
        }


def show(*things: Any) -> Source:
    """The source of functions, methods or classes, and the file they stand in."""
    if not things:
        raise TypeError("expected a function, a method or a class to show, got nothing")
    sources = [_source(thing) for thing in things]
    places = dict.fromkeys(source.place for source in sources)
    return Source(", ".join(places), "\n\n".join(source.code for source in sources))


def _source(thing: Any) -> Source:
    if isinstance(thing, property):
        thing = thing.fget
    try:
        code = textwrap.dedent(inspect.getsource(inspect.unwrap(thing))).rstrip()
        module = inspect.getmodule(thing)
    except TypeError:
        raise TypeError(
            f"expected a function, a method or a class to show, got {short(thing)}"
        ) from None
    except OSError:
        raise ValueError(
            f"expected something that is written in Python in a file, got {short(thing)}"
        ) from None
    name = module.__name__ if module else ""
    return Source(name.replace(".", "/") + ".py", code)
