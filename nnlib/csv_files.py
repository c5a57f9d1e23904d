"""A table of your own: from a CSV file to examples a network can learn from.

A file has a row for each example. One column is the target, the class to be told (the last one, if
you do not say which); all others are inputs, and hold numbers.

What programs write differently is found out: `,` or `;` or a tab between the cells, a decimal point
or a decimal comma, a header or none (its names may be numbers), and how the letters are encoded.
What cannot be understood is a ValueError that names the line and the column, and says what to do.
"""

import csv
import io
import os
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

import numpy as np
import numpy.typing as npt

from nnlib.arrays import (
    LARGEST,
    Array,
    finite_numbers,
    is_list,
    number_from_0_to_1,
    plain_text,
    shaped,
    short,
    table,
    true_or_false,
)
from nnlib.examples import Examples
from nnlib.paths import path_to
from nnlib.seeds import Seed, random_stream

SEPARATORS = ";\t|,"
MOST_CLASSES = 20  # more different targets are numbers to be predicted, or names
GAPS = {"", "na", "n/a", "#n/a", "nan", "null", "?"}  # how programs write "missing"
NUMBER_GAPS = GAPS | {"none", "-"}  # which may well be the name of a class
UNNAMED = {"column 0", "Unnamed: 0"}  # a first column without a name: here, in pandas
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
NO_TEXT = {
    b"PK\x03\x04": "an Excel workbook, or a zip file. In Excel choose File, Save As, CSV UTF-8",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook. In Excel choose File, Save As, CSV UTF-8",
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
}

Row = tuple[int, list[str]]  # number of the line in the file, cells


@dataclass(frozen=True, eq=False)
class Table:
    """The examples of a CSV file, as they were written and as a network needs them.

    name: of the file.
    columns: the names of the inputs.
    target: the name of the target.
    classes: its different values.
    numbers: the inputs as they stand in the file, (rows, columns).
    answers: the place in `classes` of each row's target, (rows,).
    low, high: what becomes 0 and what becomes 1 in each column, (columns,).
    """

    name: str
    columns: tuple[str, ...]
    target: str
    classes: tuple[str, ...]
    numbers: Array
    answers: npt.NDArray[np.int64]
    low: Array
    high: Array

    def __post_init__(self) -> None:
        plain_text(self.name, "name")
        plain_text(self.target, "target")
        for name, least, names in (("columns", 1, self.columns), ("classes", 2, self.classes)):
            if not isinstance(names, tuple) or len(names) < least:
                raise ValueError(f"expected {name} to be {least} texts or more, got {short(names)}")
            for each in names:
                plain_text(each, f"every one of {name}")
        numbers = table(self.numbers, "numbers", ("rows", len(self.columns)))
        object.__setattr__(self, "numbers", numbers)
        for name in ("low", "high"):
            value = table(getattr(self, name), name, (len(self.columns),))
            object.__setattr__(self, name, value)
        answers = shaped(self.answers, "answers", (len(numbers),))
        if not np.isin(answers, range(len(self.classes))).all():
            raise ValueError(
                f"expected answers from 0 to {len(self.classes) - 1}, got {short(self.answers)}"
            )
        object.__setattr__(self, "answers", answers.astype(np.int64))

    def __len__(self) -> int:
        return len(self.numbers)

    def __repr__(self) -> str:
        listed = ", ".join(self.classes)
        return f"Table({self.name!r}: {len(self)} rows, {len(self.columns)} inputs, {listed})"

    @property
    def examples(self) -> Examples:
        """What to train on: `scaled` inputs, and a column of targets for each class.

        Two classes need one column only: 1 is the second of them.
        """
        targets = np.eye(len(self.classes))[self.answers]
        if len(self.classes) == 2:
            targets = targets[:, 1:]
        return Examples(self.name, self.scaled(self.numbers), targets)

    def scaled(self, numbers: npt.ArrayLike) -> Array:
        """Rows as a network needs them: every column from 0 to 1, and a last column of ones.

        numbers: rows as they stand in the file, or new ones, (rows, columns).
        """
        numbers = shaped(numbers, "numbers", ("rows", len(self.columns)))
        span = np.where(self.high > self.low, self.high - self.low, 1)  # one value only: all 0
        with np.errstate(over="ignore"):  # of a span next to nothing; said in the next line
            scaled = finite_numbers((numbers - self.low) / span, "numbers nearer to low and high")
        return np.column_stack([scaled, np.ones(len(numbers))])

    def named(self, outputs: npt.ArrayLike) -> list[str]:
        """The class that each row of a network's answers speaks for."""
        n_out = 1 if len(self.classes) == 2 else len(self.classes)
        outputs = shaped(outputs, "outputs", ("rows", n_out))
        places = outputs[:, 0] > 0.5 if n_out == 1 else outputs.argmax(axis=1)
        return [self.classes[int(place)] for place in places]

    def split(self, held_out: float, seed: Seed) -> tuple["Table", "Table"]:
        """The rows, shuffled, in two parts: to train on, and to hold out.

        held_out: the share of the second, between 0 and 1. Both are scaled by what the first one
        knows, so that a held-out number may be a little below 0 or above 1.
        ValueError: `held_out` leaves one part empty.
        """
        rows = round(number_from_0_to_1(held_out, "held_out") * len(self))
        if not 0 < rows < len(self):
            raise ValueError(
                f"expected held_out to leave a row or more in both parts of {len(self)}, got {held_out}"
            )
        order = random_stream(seed).permutation(len(self))
        kept = self.numbers[order[rows:]]
        scale = {"low": kept.min(axis=0), "high": kept.max(axis=0)}
        first, second = (
            replace(self, numbers=self.numbers[part], answers=self.answers[part], **scale)
            for part in (order[rows:], order[:rows])
        )
        return first, second


def read_csv(
    path: str | os.PathLike[str],
    target: str | None = None,
    ignore: Collection[str] = (),
    skip_gaps: bool = False,
) -> Table:
    """The table in a CSV file.

    target: the column to be told from the others (default: the last one).
    ignore: columns to leave out.
    skip_gaps: leave out rows with a missing number, instead of complaining about the first.
    FileNotFoundError: nothing there. ValueError: the file, or what is asked of it, makes no table.
    """
    path, skip_gaps = path_to(path), true_or_false(skip_gaps, "skip_gaps")
    if not is_list(ignore) and not isinstance(ignore, str | Set):
        raise ValueError(f"expected ignore to be a list of columns, got {short(ignore)}")
    ignored = [
        plain_text(each, "every one of ignore")
        for each in ([ignore] if isinstance(ignore, str) else ignore)
    ]
    if target is not None:
        plain_text(target, "target")
    content = _text(_bytes(path), path.name)
    separator = _separator(content)
    header, rows = _header_and_rows(content, separator, path.name, target, ignored)
    left_out = [_place(header, name) for name in ignored]
    kept = [k for k in range(len(header)) if k not in left_out]
    last = max(kept, default=0) if target is None else _place(header, target)
    inputs = [k for k in kept if k != last]
    if not inputs or last not in kept:
        raise ValueError(
            f"expected a target and one column or more beside it; {path.name!r} has the columns "
            f"{_listed(header)}, and {len(left_out)} of them are to be left out"
        )
    if 0 in inputs and header[0] in UNNAMED and _counts([cells[0] for _, cells in rows]):
        raise ValueError(
            f"column {header[0]!r} counts the rows, and where they are sorted that gives the target "
            f"away. Leave it out with ignore=[{header[0]!r}], or name it, if it is an input"
        )
    rows = _without_gaps(rows, inputs, last, header, skip_gaps)
    numbers = _numbers(rows, inputs, header, decimal_comma=separator != ",")
    classes, answers = _classes(rows, last, header[last])
    return Table(
        path.name,
        tuple(header[k] for k in inputs),
        header[last],
        classes,
        numbers,
        answers,
        low=numbers.min(axis=0),
        high=numbers.max(axis=0),
    )


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise ValueError(f"expected the name of a file, got the folder {path.name!r}")
    if path.is_file():
        return path.read_bytes()
    if not path.parent.is_dir():
        raise FileNotFoundError(f"there is no folder {path.parent.name!r} to look for it in")
    there = sorted(each.name for each in path.parent.iterdir() if each.is_file())
    tables = [name for name in there if name.lower().endswith(".csv")]
    near = get_close_matches(path.name, there, 1) or tables[:5]
    hint = f" Did you mean {' or '.join(map(repr, near))}?" if near else ""
    raise FileNotFoundError(f"there is no file {path.name!r} in that folder.{hint}")


def _text(data: bytes, name: str) -> str:
    """The letters of a file, whichever of the usual programs has written it."""
    for start, kind in NO_TEXT.items():
        if data.startswith(start):
            raise ValueError(f"{name!r} is not a CSV file but {kind}")
    # Excel marks what it writes with a few bytes; without them it is UTF-8, or an older Windows.
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ["utf-16"] if marked else ["utf-8-sig", "cp1252"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            break
    else:
        raise ValueError(f"{name!r} is not text. Save it as CSV, in the encoding UTF-8")
    if re.match(r"\s*<(!doctype|html|\?xml)", text, re.IGNORECASE):
        raise ValueError(f"{name!r} is not a CSV file but a web page. Download the file itself")
    if not text.strip():
        raise ValueError(f"{name!r} is empty")
    return text


def _separator(text: str) -> str:
    """What stands between two cells: what all lines have equally often."""
    told = re.match(
        r"\s*sep=([;\t|,])\s*[\r\n]", text, re.IGNORECASE
    )  # for Excel, by some programs
    if told:
        return told[1]
    lengths = {
        separator: [len(cells) for _, cells in _read(text, separator)] for separator in SEPARATORS
    }
    likely = [each for each in SEPARATORS if lengths[each] and lengths[each][0] > 1]
    return min(likely, key=lambda each: len(set(lengths[each])), default=",")


def _read(text: str, separator: str) -> list[Row]:
    """Rows with something in them, and the lines they end in."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True)
    try:
        rows = [(reader.line_num, [cell.strip() for cell in cells]) for cells in reader]
    except csv.Error as error:
        raise ValueError(f"line {reader.line_num} cannot be read: {error}") from None
    return [(line, cells) for line, cells in rows if any(cells)]


def _header_and_rows(
    text: str, separator: str, name: str, target: str | None, ignored: Sequence[str]
) -> tuple[list[str], list[Row]]:
    """The names of the columns, and all rows below. Columns without a single cell are left out."""
    rows = _read(text, separator)
    if rows and rows[0][1][0].lower() == "sep=":
        rows = rows[1:]
    if not rows:
        raise ValueError(f"{name!r} holds no rows")
    line, header = rows[0]
    for other, cells in rows:
        if len(cells) != len(header):
            raise ValueError(
                f"line {other}: expected {len(header)} cells, as in line {line}, got {len(cells)}. "
                "Is a cell missing, or a separator part of a number or a text?"
            )
    used = [k for k in range(len(header)) if any(cells[k] for _, cells in rows)]
    rows = [(other, [cells[k] for k in used]) for other, cells in rows]
    header = rows[0][1]
    if len(header) == 1:
        raise ValueError(
            f"line {line}: found a single column, {short(header[0])}. Put commas, semicolons or tabs "
            "between the cells; a table needs one column of inputs and a target"
        )
    counted = [f"column {k}" for k in range(len(header))]
    if any(map(_is_number, header)) and {target, *ignored}.isdisjoint(header):
        kept = [k for k, column in enumerate(counted) if column not in ignored]
        last = counted.index(target) if target in counted else max(kept, default=0)
        if not _is_header([cells for _, cells in rows], last):
            return counted, rows
    header = [cell or column for cell, column in zip(header, counted, strict=True)]
    column, times = Counter(header).most_common(1)[0]
    if times > 1:
        raise ValueError(
            f"line {line} looks like a header, but {times} columns are called {column!r}. Rename all "
            "but one. If it is a row like the others, write a line of names above it"
        )
    if len(rows) == 1:
        raise ValueError(f"{name!r} has a header but no rows below it")
    return header, rows[1:]


def _is_header(rows: Sequence[Sequence[str]], target: int) -> bool:
    """Whether the first row holds names, although some of them are numbers.

    It does if it has a word above numbers, or a target unlike all others, while these repeat.
    """
    for name, *below in zip(*rows, strict=True):
        there = [cell for cell in below if cell.casefold() not in NUMBER_GAPS]
        is_word = name[:1].isalpha() and name.casefold() not in NUMBER_GAPS  # "4.5 cm" is none
        if is_word and there and all(map(_is_number, there)):
            return True
    name, *below = (cells[target].casefold() for cells in rows)
    times = Counter(cell for cell in below if cell not in GAPS)
    return name not in {*times, *GAPS} and len(times) > 1 and min(times.values()) > 1


def _counts(cells: Sequence[str]) -> bool:
    """Whether they are 0, 1, 2, ... or 1, 2, 3, ..., in any order."""
    return len(cells) > 2 and any(
        set(cells) == {str(start + k) for k in range(len(cells))} for start in (0, 1)
    )


def _place(header: Sequence[str], column: str) -> int:
    """Where the column is, or which one may have been meant."""
    if column in header:
        return header.index(column)
    folded = {name.casefold(): name for name in header}
    near = get_close_matches(short(column).strip("'\"").casefold(), folded, 1)
    hint = f" Did you mean {folded[near[0]]!r}?" if near else ""
    raise ValueError(f"there is no column {short(column)}.{hint} The columns are {_listed(header)}")


def _listed(names: Iterable[str]) -> str:
    first, rest = list(names)[:12], list(names)[12:]
    return ", ".join(first) + (f" and {len(rest)} more" if rest else "")


def _without_gaps(
    rows: Sequence[Row], inputs: Sequence[int], target: int, header: Sequence[str], skip: bool
) -> list[Row]:
    """The rows that have a number for each input, and a target."""
    gaps = {}  # the first one in each line
    for line, cells in rows:
        missing = [k for k in inputs if cells[k].casefold() in NUMBER_GAPS]
        if cells[target].casefold() in GAPS:
            missing.append(target)
        if missing:
            gaps[line] = header[missing[0]]
    if gaps and not skip:
        line, column = next(iter(gaps.items()))
        or_column = "" if column == header[target] else f", or the column with ignore=[{column!r}]"
        raise ValueError(
            f"line {line}, column {column!r}: nothing there. {len(gaps)} of {len(rows)} rows have "
            f"such a gap. Fill it in, or leave those rows out with skip_gaps=True{or_column}"
        )
    if len(gaps) == len(rows):
        raise ValueError(f"every one of the {len(rows)} rows has a gap: nothing is left")
    return [row for row in rows if row[0] not in gaps]


def _is_number(cell: str) -> bool:
    """Whether a cell holds a number, with a decimal point or a decimal comma."""
    return bool(NUMBER.fullmatch(cell.replace(",", ".", 1)))


def _numbers(
    rows: Sequence[Row], inputs: Sequence[int], header: Sequence[str], decimal_comma: bool
) -> Array:
    """The inputs as numbers. In one file all of them have a decimal point, or all a comma."""
    first_with: dict[str, str] = {}  # a point, a comma: where
    numbers = np.empty((len(rows), len(inputs)))
    for row, (line, cells) in enumerate(rows):
        for column, place in enumerate(inputs):
            cell, name = cells[place], header[place]
            where = f"line {line}, column {name!r}: {short(cell)}"
            if not _is_number(cell):
                raise ValueError(
                    f"{where} is not a number, and a network takes in numbers only. If it is a slip, "
                    f"mend it; if this is what it should tell, say target={name!r}; if the whole "
                    f"column is like that, leave it out with ignore=[{name!r}]"
                )
            for mark in set(cell) & {".", ","}:
                first_with.setdefault(mark, where)
            if "," in cell and not decimal_comma:
                raise ValueError(
                    f"{where} has a comma, in a file with commas between its cells. Write a decimal "
                    "point, and nothing between thousands"
                )
            if len(first_with) == 2:
                raise ValueError(
                    f"{first_with[',']} has a comma, but {first_with['.']} has a point. Write all "
                    "numbers alike, and nothing between thousands"
                )
            numbers[row, column] = float(cell.replace(",", "."))
            if abs(numbers[row, column]) > LARGEST:
                raise ValueError(f"{where} is too large for a network")
    numbers.flags.writeable = False
    return numbers


def _classes(
    rows: Sequence[Row], place: int, target: str
) -> tuple[tuple[str, ...], npt.NDArray[np.int64]]:
    """The different targets, in order, and for each row the place of its own among them."""
    said = [cells[place] for _, cells in rows]
    found = set(said)
    if len(found) == 1:
        raise ValueError(
            f"every row has the same {target!r}, {short(said[0])}: there is nothing to tell apart. "
            "Is another column the target?"
        )
    one_way: dict[str, str] = {}
    for each in sorted(found):
        other = one_way.setdefault(each.casefold(), each)
        if other != each:
            raise ValueError(
                f"the target {target!r} is written in two ways, {other!r} and {each!r}. Write it alike "
                "everywhere"
            )
    if len(found) > MOST_CLASSES or 2 < len(found) == len(rows):
        raise ValueError(
            f"the target {target!r} has {len(found)} different values in {len(rows)} rows, and this "
            f"reader is made for {MOST_CLASSES} classes at most, each with some rows. Is another "
            "column the target? Can the values be grouped (low, middle, high)?"
        )
    in_order = sorted(found)
    if all(map(_is_number, found)):
        in_order.sort(key=lambda each: float(each.replace(",", ".")))
    return tuple(in_order), np.array([in_order.index(each) for each in said])
