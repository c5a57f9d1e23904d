"""Predict, commit, then see: you remember what surprised you."""

import html
from collections.abc import Sequence
from typing import Any

import ipywidgets


class Prediction(ipywidgets.VBox):
    """A question with choices. Committing reveals the answer beside what you said."""

    def __init__(self, question: str, choices: Sequence[str], answer: str, because: str = ""):
        self.question = question
        self.choices = tuple(str(choice) for choice in choices)
        self.answer = str(answer)
        self.because = because
        if self.answer not in self.choices:
            raise ValueError(f"expected answer to be one of {self.choices}, got {self.answer!r}")
        self.said = ipywidgets.RadioButtons(
            options=self.choices, value=None, layout={"width": "max-content"}
        )
        self.commit = ipywidgets.Button(description="Commit", button_style="primary", disabled=True)
        self.reveal = ipywidgets.HTML()
        asked = ipywidgets.HTML(_card(f"<b>Predict.</b> {html.escape(question)}"))
        super().__init__([asked, self.said, self.commit, self.reveal])
        self.said.observe(self._choose, names="value")
        self.commit.on_click(self._reveal)

    def _choose(self, _: Any) -> None:
        self.commit.disabled = self.said.value is None
        self.reveal.value = ""

    def _reveal(self, _: Any) -> None:
        right = self.said.value == self.answer
        words = f"You said <b>{html.escape(self.said.value)}</b>: " + (
            "that is what happens."
            if right
            else f"what happens is <b>{html.escape(self.answer)}</b>."
        )
        because = f" {html.escape(self.because)}" if self.because else ""
        verdict = _card(f"{'✓' if right else '✗'} {words}{because}")
        self.reveal.value = f'<div role="status">{verdict}</div>'  # read out when it appears
        self.commit.disabled = True

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        listed = "".join(f"<li>{html.escape(choice)}</li>" for choice in self.choices)
        return super()._repr_mimebundle_(**options) | {
            "text/html": _card(f"<b>Predict.</b> {html.escape(self.question)}<ul>{listed}</ul>"),
            "text/plain": f"Predict: {self.question} ({' / '.join(self.choices)})",
        }


def predict(question: str, choices: Sequence[str], answer: str, because: str = "") -> Prediction:
    """Ask before showing.

    answer: one of the choices, calculated from the numbers of the lesson, never typed in.
    because: one sentence that follows the answer.
    """
    return Prediction(question, choices, answer, because)


def _card(inside: str) -> str:
    return (
        '<div style="border-left: 4px solid #0072B2; padding: 0.5em 0.9em; line-height: 1.5; '
        "color: var(--jp-content-font-color1, #1b1f24); "
        f'background: var(--jp-layout-color2, #f3f5f7)">{inside}</div>'
    )
