"""Predict, commit, then see: you remember what surprised you."""

import html
import math
import re
import time
from collections.abc import Sequence
from typing import Any

import ipywidgets
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnlib.arrays import LARGEST, Array, items, numbers, plain_text, shaped, short
from nnlib.lab.choices import Choices
from nnlib.lab.explorer import Explorer
from nnlib.lab.figures import COLORS, frame_error, place_note
from nnlib.lab.slider import Slider

SURE = ("a guess", "fairly sure", "certain")
OVERTAKEN = 0.5  # seconds after a click in which a change still belongs to it
MOST_CHOICES = 20
CLOSE = 0.1  # a number that is no further off, as a share of the right one, counts as right


class Prediction(ipywidgets.VBox):
    """A question. Committing reveals what happens beside what you said, and why.

    said: a widget for the answer. sure: how sure you are, if you care to say so. It can be skipped,
    and done again: whatever is changed can be committed anew.
    """

    hint = ""  # what kind of answer, for readers without a kernel

    def __init__(self, question: str, said: ipywidgets.DOMWidget, because: str) -> None:
        self.question, self.because, self.said = question, because, said
        self.sure = Choices("How sure are you?", SURE, in_a_row=True)
        self.commit = ipywidgets.Button(description="Commit", button_style="primary", disabled=True)
        self.reveal = ipywidgets.HTML()
        super().__init__([said, self.sure, self.commit, self.reveal])
        self.committed = -math.inf
        self.commit.on_click(self._click)
        self.sure.observe(self._change, names="value")

    @property
    def is_said(self) -> bool:
        """Whether there is an answer to commit."""
        raise NotImplementedError

    @property
    def what_happens(self) -> str:
        """The right answer, in words."""
        raise NotImplementedError

    def judge(self) -> tuple[bool, str]:
        """Whether it is right, and both answers beside each other, in words."""
        raise NotImplementedError

    def _change(self, _: Any) -> None:
        # ipywidgets holds a change back while another is on its way; a click can overtake it.
        if self.is_said and time.monotonic() - self.committed < OVERTAKEN:
            self._reveal()
            return
        self.commit.disabled = not self.is_said
        self.reveal.value = ""

    def _reveal(self) -> None:
        right, words = self.judge()
        told = [html.escape(words), html.escape(self.because), self._about_being_sure(right)]
        verdict = _card(f"{'✓' if right else '✗'} {' '.join(part for part in told if part)}")
        self.reveal.value = f'<div role="status">{verdict}</div>'  # read out when it appears
        self.commit.disabled = True

    def _click(self, _: Any) -> None:
        self.committed = time.monotonic()
        if self.is_said:
            self._reveal()

    def _about_being_sure(self, right: bool) -> str:
        told = {
            ("certain", False): "You were certain. Worth finding out why.",
            ("certain", True): "And you were certain.",
            ("a guess", True): "A good guess.",
            ("fairly sure", False): "You were fairly sure. Which step surprised you?",
        }
        return told.get((self.sure.value or "", right), "")

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        return super()._repr_mimebundle_(**options) | {
            "text/html": _card(f"<b>Predict.</b> {html.escape(self.question)}{self._listed()}"),
            "text/plain": f"Predict: {self.question} ({self.hint})",
        }

    def _listed(self) -> str:
        return f" ({html.escape(self.hint)})"


class ChoicePrediction(Prediction):
    """One of a few answers in words."""

    def __init__(self, question: str, choices: Sequence[str], answer: str, because: str) -> None:
        self.choices = tuple(_words(each) for each in items(choices, "choices", MOST_CHOICES))
        if len(set(self.choices)) < len(self.choices):
            raise ValueError(f"expected choices that differ, got {short(self.choices)}")
        self.answer = _words(answer)
        if self.answer not in self.choices:
            raise ValueError(f"expected answer to be one of {self.choices}, got {short(answer)}")
        self.hint = " / ".join(self.choices)
        super().__init__(question, Choices(question, self.choices, lead="Predict."), because)
        self.said.observe(self._change, names="value")

    @property
    def is_said(self) -> bool:
        return self.said.value is not None

    @property
    def what_happens(self) -> str:
        return self.answer

    def judge(self) -> tuple[bool, str]:
        right = self.said.value == self.answer
        happens = "that is what happens." if right else f"what happens is: {self.what_happens}."
        return right, f"You said: {self.said.value}. {happens[0].upper()}{happens[1:]}"

    def _listed(self) -> str:
        return f"<ul>{''.join(f'<li>{html.escape(choice)}</li>' for choice in self.choices)}</ul>"


class NumberPrediction(Prediction):
    """A number. Close counts; the judgement says how far off it is."""

    hint = "a number"

    def __init__(self, question: str, answer: float, because: str) -> None:
        packed = numbers(answer, "answer")  # in a table, perhaps
        if packed.size != 1 or not abs(packed.item()) <= LARGEST:
            raise ValueError(f"expected answer to be a finite number, got {short(answer)}")
        self.answer = packed.item()
        self.counted = self.answer.is_integer() and abs(self.answer) <= 20  # close is no count
        self.text = ipywidgets.Text(description="Your number:", style={"description_width": "auto"})
        asked = ipywidgets.HTML(_card(f"<b>Predict.</b> {html.escape(question)}"))
        super().__init__(question, ipywidgets.VBox([asked, self.text]), because)
        self.text.observe(self._change, names="value")

    @property
    def number(self) -> float | None:
        """What was typed, if it is a number: 1000, 1,000, 1e3, 0.5, 0,5, 1/2 or 25 %."""
        typed = "".join(self.text.value.split()).replace("_", "").replace("−", "-")
        share, typed = (0.01, typed[:-1]) if typed.endswith("%") else (1.0, typed)
        try:
            above, *below = map(_typed_number, typed.split("/"))
            number = share * (above / below[0] if len(below) == 1 else above)
        except (ValueError, ZeroDivisionError):
            return None
        return number if math.isfinite(number) and len(below) < 2 else None

    @property
    def is_said(self) -> bool:
        return bool(self.text.value.strip())

    @property
    def what_happens(self) -> str:
        return f"{self.answer:,.6g}"

    def judge(self) -> tuple[bool, str]:
        if self.number is None:
            return False, f"Expected a number, like 12 or 0.5, got {self.text.value.strip()!r}."
        off = self.number - self.answer
        both = f"You said {self.number:,.6g}; it is {self.what_happens}"
        if abs(off) <= 1e-9 * abs(self.answer):
            return True, f"You said {self.number:,.6g}: that is it."
        if self.counted or not self.answer:
            return False, f"{both}. You are {abs(off):,.6g} too {'high' if off > 0 else 'low'}."
        share = abs(off / self.answer)
        if share <= 1:
            way = "high" if off / self.answer > 0 else "low"
            return (
                share <= CLOSE + 1e-9,
                f"{both}. You are {share:.{0 if share > 0.005 else 1}%} too {way}.",
            )
        if self.number * self.answer <= 0:
            return False, f"{both}."
        return False, f"{both}. Yours is {self.number / self.answer:,.3g} times as much."


class CurvePrediction(Prediction):
    """The shape of an error curve: when does it fall?"""

    hint = "shape a curve"

    def __init__(self, question: str, errors: Array, because: str) -> None:
        self.asked = question
        self.curve = CurveGuess(errors)
        asked = ipywidgets.HTML(_card(f"<b>Predict.</b> {html.escape(question)}"))
        super().__init__(question, ipywidgets.VBox([asked, self.curve]), because)
        self.touched = False
        self.curve.falls.observe(self._touch, names="index")

    def _touch(self, change: Any) -> None:
        self.touched = True
        self.curve.shown = False
        self.curve.redraw()
        self._change(change)

    @property
    def is_said(self) -> bool:
        return self.touched

    @property
    def what_happens(self) -> str:
        return f"down to half at iteration {self.curve.half:,}"

    def judge(self) -> tuple[bool, str]:
        self.curve.shown = True
        self.curve.redraw()
        said, falls = self.curve.falls.value, self.curve.half
        ratio = max(said, falls) / min(said, falls)
        right = ratio < 2
        both = f"Yours is down to half at iteration {said:,}, the real one at {falls:,}"
        when = "later" if said < falls else "earlier"
        return right, f"{both}." if right else f"{both}, {ratio:,.0f} times {when}."


class CurveGuess(Explorer):
    """A curve that falls where a slider says; once it is committed, the real one beside it."""

    size = (9.0, 3.2)

    def __init__(self, errors: Array) -> None:
        self.errors = errors = shaped(errors, "answer", ("errors",))
        self.last = len(errors) - 1
        if self.last < 1 or errors[0] <= 0:
            raise ValueError(f"expected answer to be the errors of a training, got {short(errors)}")
        self.half = max(1, int((errors < errors[0] / 2).argmax()))
        self.shown = False
        places = [each for power in range(6) for each in (10**power, 3 * 10**power)]
        stops = [place for place in places if place <= self.last]
        self.falls = Slider("falls to half at iteration", stops, stops[-1], ",")
        super().__init__(falls=self.falls)

    def frame(self, figure: Figure) -> dict[str, Axes]:
        ax = figure.add_subplot()
        frame_error(ax, self.last, log=False, top=1.2 * float(self.errors[0]))
        return {"error": ax}

    def draw(self, axes: dict[str, Axes], falls: int) -> str:
        ax, first = axes["error"], float(self.errors[0])
        shown = np.unique(
            [*np.geomspace(1, self.last + 1, 300), *np.linspace(1, self.last + 1, 300)]
        )
        shown = shown.astype(int) - 1
        ax.plot(shown, first / (1 + (shown / falls) ** 1.5), "--", color=COLORS["text"])
        said = f"your curve (dashed) is down to half at iteration {falls:,}"
        if self.shown:
            ax.plot(shown, self.errors[shown], color=COLORS["error"])
            said += f"\nthe real one (solid) at iteration {self.half:,}"
        place_note(ax, 0.98, 0.95, said, ha="right")
        return f"Error curves over {self.last:,} iterations: {said.replace(chr(10), '; ')}."


def predict(
    question: str,
    choices: Sequence[str] | None = None,
    answer: Any = None,
    because: str = "",
) -> Prediction:
    """Ask before showing.

    answer: calculated from the numbers of the lesson, never typed in. With choices it is one of
        them. Without, a number, of which CLOSE is close enough; or the errors of a training, whose
        curve is to be shaped by a slider.
    because: one sentence that follows the answer.
    """
    question, because = plain_text(question, "question"), plain_text(because, "because")
    if choices is not None:
        return ChoicePrediction(question, choices, answer, because)
    if numbers(answer, "answer").ndim == 1:
        return CurvePrediction(question, answer, because)
    return NumberPrediction(question, answer, because)


def _typed_number(typed: str) -> float:
    """A number as people write it: a comma stands before thousands, or before tenths."""
    if re.fullmatch(r"[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?", typed):
        return float(typed.replace(",", ""))
    return float(typed if "." in typed else typed.replace(",", ".", 1))


def _words(value: Any) -> str:
    """A choice, or the one that is right, in words."""
    try:
        return plain_text(str(value), "every choice")
    except Exception:  # half a character, a number of thousands of digits, a broken object
        raise ValueError(f"expected choices in words, got {short(value)}") from None


def _card(inside: str) -> str:
    return (
        '<div style="border-left: 4px solid #0072B2; padding: 0.5em 0.9em; line-height: 1.5; '
        "color: var(--jp-content-font-color1, #1b1f24); "
        f'background: var(--jp-layout-color2, #f3f5f7)">{inside}</div>'
    )
