"""A question with a few answers in words, of which one is chosen by mouse or keyboard."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import anywidget
import traitlets

HERE = Path(__file__).parent


class Choices(anywidget.AnyWidget):
    """Choose one of `choices` (mouse, arrow keys, space); `.value` is None until somebody has.

    lead: bold words in front of the question, which then stands on a card of its own.
    in_a_row: the choices beside the question, and small.
    """

    _esm = HERE / "choices.js"
    _css = HERE / "choices.css"
    question = traitlets.Unicode().tag(sync=True)
    choices = traitlets.List(traitlets.Unicode()).tag(sync=True)
    lead = traitlets.Unicode().tag(sync=True)
    in_a_row = traitlets.Bool().tag(sync=True)
    value = traitlets.Unicode(None, allow_none=True).tag(sync=True)

    def __init__(
        self, question: str, choices: Sequence[str], lead: str = "", in_a_row: bool = False
    ):
        super().__init__(question=question, choices=list(choices), lead=lead, in_a_row=in_a_row)

    @traitlets.validate("value")
    def _value_is_a_choice(self, proposal: Any) -> str | None:
        value: str | None = proposal["value"]
        if value is not None and value not in self.choices:
            raise traitlets.TraitError(f"expected one of {tuple(self.choices)}, got {value!r}")
        return value
