import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from laws import law

from nnlib import Network, Table, read_csv, train
from tools.environment import ROOT

IRIS = ROOT / "notebooks" / "data" / "iris.csv"
FLOWERS = "length,width,kind\n5.1,3.5,rose\n4.9,3.0,tulip\n6.2,2.8,rose\n"


@pytest.fixture
def read(tmp_path):
    """Read what a file with these letters (or bytes) in it holds."""

    def reading(text, **options):
        path = tmp_path / "flowers.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_csv(path, **options)

    return reading


# ------------------------------------------------------------------ a file as it should be


def test_a_table_worked_out_by_hand(read):
    flowers = read(FLOWERS)
    assert (flowers.name, flowers.columns, flowers.target) == (
        "flowers.csv",
        ("length", "width"),
        "kind",
    )
    assert flowers.classes == ("rose", "tulip")
    assert flowers.numbers.tolist() == [[5.1, 3.5], [4.9, 3.0], [6.2, 2.8]]
    assert flowers.answers.tolist() == [0, 1, 0]
    examples = flowers.examples
    assert examples.targets.tolist() == [[0], [1], [0]]
    by_hand = [[0.2 / 1.3, 1, 1], [0, 0.2 / 0.7, 1], [1, 0, 1]]
    assert examples.inputs == pytest.approx(np.array(by_hand))
    assert repr(flowers) == "Table('flowers.csv': 3 rows, 2 inputs, rose, tulip)"


def test_three_classes_or_more_get_a_column_each(read):
    flowers = read("length,kind\n1,b\n2,c\n3,a\n4,a\n")
    assert flowers.classes == ("a", "b", "c")
    assert flowers.examples.targets.tolist() == [[0, 1, 0], [0, 0, 1], [1, 0, 0], [1, 0, 0]]


def test_the_target_can_be_any_column_and_others_can_be_left_out(read):
    flowers = read("kind,name,length\nrose,Ann,5\ntulip,Bob,4\n", target="kind", ignore=["name"])
    assert (flowers.columns, flowers.target) == (("length",), "kind")
    assert read("kind,name,length\nx,A,5\ny,B,4\n", target="kind", ignore="name").columns == (
        "length",
    )


def test_classes_that_are_numbers_stand_in_their_order(read):
    assert read("x,y\n1,10\n2,9\n3,10\n").classes == ("9", "10")


@pytest.mark.parametrize(
    "text",
    [
        FLOWERS.replace(",", ";"),
        FLOWERS.replace(",", "\t"),
        FLOWERS.replace(",", "|"),
        FLOWERS.replace(",", ";").replace(".", ","),
        FLOWERS.replace(",", "\t").replace(".", ","),
        FLOWERS.replace(",", " , "),
        FLOWERS.replace("\n", "\r\n"),
        FLOWERS.replace("\n", "\r"),
        FLOWERS.replace("\n", "\n\n") + "\n\n",
        FLOWERS.replace("\n", ",\n") + ",,,\n",
        "sep=;\n" + FLOWERS.replace(",", ";"),
        FLOWERS.replace("5.1", '"5.1"').replace("rose", '"rose"'),
        FLOWERS.encode("utf-8-sig"),
        FLOWERS.encode("utf-16"),
    ],
)
def test_however_it_is_written_it_is_the_same_table(read, text):
    flowers, usual = read(text), read(FLOWERS)
    assert (flowers.columns, flowers.target) == (usual.columns, usual.target)
    assert (flowers.classes, flowers.answers.tolist()) == (usual.classes, usual.answers.tolist())
    assert flowers.numbers.tolist() == usual.numbers.tolist()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_names_with_other_letters_survive_in_the_usual_encodings(read, encoding):
    flowers = read("größe;art\n1,5;Schlüsselblume\n2,5;Rose\n".encode(encoding))
    assert flowers.columns == ("größe",)
    assert flowers.classes == ("Rose", "Schlüsselblume")


def test_without_a_header_the_columns_are_counted(read):
    flowers = read("5.1,3.5,rose\n4.9,3.0,tulip\n", target="column 2")
    assert flowers.columns == ("column 0", "column 1")
    assert len(flowers) == 2


TEN_ROWS = "".join(f"{k / 4},{k % 4 / 2},{'ab'[k % 2]}\n" for k in range(10))


@pytest.mark.parametrize(
    "header",
    [
        "0,1,species",  # pandas, when nobody has named the columns
        "0,1,2",
        "2020,2021,label",
        "400.5,401.0,label",
        "age,2021,label",
        "age,2021,a",  # a word above numbers, and a class that happens to be a name
    ],
)
def test_the_names_of_columns_may_be_numbers(read, header):
    *columns, target = header.split(",")
    for rows in (TEN_ROWS, TEN_ROWS.replace("a\n", "1\n").replace("b\n", "0\n")):
        flowers = read(f"{header}\n{rows}")
        assert (flowers.columns, flowers.target) == (tuple(columns), target)
        assert (len(flowers), len(flowers.classes)) == (10, 2)


def test_a_column_that_is_asked_for_by_name_makes_the_first_row_a_header(read):
    text = "0,1,label\n1,2,a\n3,4,b\n5,6,c\n7,8,a\n"  # not all targets repeat: nothing else tells
    assert read(text).columns == ("column 0", "column 1")
    assert read(text, target="label").columns == ("0", "1")
    assert read(text, ignore=["1"]).columns == ("0",)


@pytest.mark.parametrize("first", ["0,1,a", "0,1,?", "NA,1,a"])
def test_a_first_row_like_the_others_is_no_header(read, first):
    flowers = read(f"{first}\n{TEN_ROWS}", skip_gaps=True)
    assert (flowers.columns, flowers.classes) == (("column 0", "column 1"), ("a", "b"))


def test_a_slip_in_the_first_row_is_no_header(read):
    with pytest.raises(ValueError, match=r"line 1, column 'column 0': '4.5 cm' is not a number"):
        read(f"4.5 cm,1,a\n{TEN_ROWS}")
    with pytest.raises(ValueError, match="written in two ways, 'A' and 'a'"):
        read(f"0,1,A\n{TEN_ROWS}")


def test_a_first_row_is_data_if_a_single_class_would_be_left_below(read):
    assert read("1,2,rose\n3,4,tulip\n5,6,tulip\n").classes == ("rose", "tulip")


def test_without_a_header_any_column_may_be_the_target_or_left_out(read):
    rows = "".join(f"{'ab'[k % 2]},{k / 4},{k % 3}\n" for k in range(9))
    assert read(rows, target="column 0").classes == ("a", "b")
    assert read(rows + "a,9,3\n", ignore=["column 0"]).target == "column 2"


@pytest.mark.parametrize(
    ("header", "name", "start"),
    [
        (",x,y,kind", "column 0", 0),  # pandas
        ('"",x,y,kind', "column 0", 1),  # R
        ("Unnamed: 0,x,y,kind", "Unnamed: 0", 0),  # pandas, after it has read its own file
        (",0,1,kind", "column 0", 0),
    ],
)
def test_a_column_that_counts_the_rows_is_no_input(read, header, name, start):
    rows = [f"{start + k},{row}" for k, row in enumerate(TEN_ROWS.splitlines())]
    for each in (rows, rows[5:] + rows[:5]):  # shuffled, it gives the order away all the same
        with pytest.raises(ValueError, match=rf"'{name}' counts the rows, .*ignore=\['{name}'\]"):
            read("\n".join([header, *each]))
    assert len(read("\n".join([header, *rows]), ignore=[name]).columns) == 2
    with_name = header.replace('""', "").replace("Unnamed: 0", "")
    assert read("\n".join([f"day{with_name}", *rows])).columns[0] == "day"


def test_rows_with_a_gap_can_be_left_out(read):
    flowers = read("x,y\n1,a\n?,b\n2,b\n3,\n", skip_gaps=True)
    assert flowers.numbers.tolist() == [[1], [2]]
    assert flowers.classes == ("a", "b")


def test_a_class_may_be_called_none(read):
    assert read("dose,pain\n1,none\n2,some\n").classes == ("none", "some")


# ------------------------------------------------------------------ files that people really have


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", r"'flowers.csv' is empty"),
        ("\n \n", r"'flowers.csv' is empty"),
        ('""', r"holds no rows"),
        ("length,kind\n", r"has a header but no rows below it"),
        (
            "length\n1\n2\n",
            r"line 1: found a single column, 'length'. Put commas, semicolons or tabs",
        ),
        ("length kind\n1 rose\n", r"line 1: found a single column, 'length kind'"),
        ("a,b,kind\n1,2,x\n1,2\n", r"line 3: expected 3 cells, as in line 1, got 2"),
        ('a,kind\n"1\n2",x\n1,y,z\n', r"line 4: expected 2 cells, as in line 1, got 3"),
        ("a,b,kind\n1,red,x\n", r"line 2, column 'b': 'red' is not a number, .*ignore=\['b'\]"),
        ("a,kind\n\n4.5 cm,x\n", r"line 3, column 'a': '4.5 cm' is not a number"),
        ("a,kind\ninf,x\n1,y\n", r"line 2, column 'a': 'inf' is not a number"),
        ("a,kind\n1_000,x\n1,y\n", r"'1_000' is not a number"),
        ("a,kind\n1e200,x\n1,y\n", r"'1e200' is too large"),
        ("a,kind\n1,x\n,y\nNA,x\n", r"line 3, column 'a': nothing there. 2 of 3 rows .*skip_gaps"),
        ("a,kind\n1,x\n2,\n", r"line 3, column 'kind': nothing there. .*skip_gaps=True$"),
        ('a,kind\n"1,5",x\n2,y\n', r"line 2, column 'a': '1,5' has a comma, in a file with commas"),
        ("a;b;kind\n1,5;2;x\n3;4.5;y\n", r"'1,5' has a comma, but line 3, column 'b': '4.5'"),
        ("a;kind\n1.234,5;x\n2;y\n", r"'1.234,5' is not a number"),
        ("a,kind\n1,x\n2,x\n", r"every row has the same 'kind', 'x': there is nothing to tell"),
        ("a,kind\n1,yes\n2,Yes\n3,no\n", r"written in two ways, 'Yes' and 'yes'"),
        (
            "a,price\n" + "".join(f"{k},{k / 2}\n" for k in range(30)),
            r"the target 'price' has 30 different values in 30 rows",
        ),
        ("a,a,kind\n1,2,x\n", r"line 1 looks like a header, but 2 columns are called 'a'. Rename"),
        (
            "5,5,kind\n1,2,x\n3,4,y\n5,6,x\n7,8,y\n",
            r"line 1 looks like a header, but 2 columns are called '5'. .* a line of names above it",
        ),
        ("<!DOCTYPE html><html>", r"is not a CSV file but a web page"),
        (b"PK\x03\x04...", r"is not a CSV file but an Excel workbook"),
        (b"a,b\n1\x00,2", r"is not text"),
        (b"a,b\n1\x81,2", r"is not text"),
        (b"\xff\xfea", r"is not text"),
        ("a,kind\n" + "1" * 200_000 + ",x\n", r"line 2 cannot be read: field larger"),
    ],
)
def test_what_makes_no_table_is_told_with_its_line_and_what_to_do(read, text, words):
    with pytest.raises(ValueError, match=words):
        read(text)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"target": "knid"}, r"no column 'knid'. Did you mean 'kind'\? The columns are length, w"),
        ({"target": "Kind"}, r"Did you mean 'kind'\?"),
        ({"target": "zzz"}, r"no column 'zzz'. The columns are length, width, kind"),
        ({"ignore": ["with"]}, r"no column 'with'. Did you mean 'width'\?"),
        ({"ignore": ["length", "width"]}, r"and 2 of them are to be left out"),
        ({"target": "kind", "ignore": "kind"}, r"expected a target and one column or more"),
        ({"target": "length"}, r"line 2, column 'kind': 'rose' is not a number"),
    ],
)
def test_what_cannot_be_asked_of_a_table_is_told_in_words(read, options, words):
    with pytest.raises(ValueError, match=words):
        read(FLOWERS, **options)


def test_all_rows_having_gaps_leaves_nothing(read):
    with pytest.raises(ValueError, match="every one of the 2 rows has a gap"):
        read("a,kind\n?,x\n,y\n", skip_gaps=True)


def test_a_file_that_is_not_there_gets_the_nearest_name(tmp_path):
    (tmp_path / "iris.csv").write_text(FLOWERS)
    with pytest.raises(FileNotFoundError, match=r"no file 'irs.csv' .*Did you mean 'iris.csv'\?"):
        read_csv(tmp_path / "irs.csv")
    with pytest.raises(FileNotFoundError, match=r"no file 'mine.csv' .*Did you mean 'iris.csv'\?"):
        read_csv(tmp_path / "mine.csv")
    with pytest.raises(FileNotFoundError, match="no folder 'nowhere'"):
        read_csv(tmp_path / "nowhere" / "iris.csv")
    with pytest.raises(ValueError, match="got the folder"):
        read_csv(tmp_path)


letters = st.text(alphabet='01.,;\t\n\r"ab-?e ', max_size=60).map(str.encode)
cells = st.sampled_from(["1", "2.5", "2,5", "", "a", "b", "NA", "1e400", '"x"'])
lines = st.lists(st.lists(cells, min_size=1, max_size=4).map(",".join), max_size=6)


@law
@given(st.binary(max_size=60) | letters | lines.map("\n".join).map(str.encode))
@example(b'a,b\n"')
@example(b"\xef\xbb\xbf")
def test_any_bytes_are_a_table_or_a_sentence(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(data)
    try:
        table = read_csv(path)
    except ValueError as error:
        assert len(str(error)) > 10
    else:
        examples = table.examples
        assert len(examples) == len(table) > 0
        assert np.all((examples.inputs >= 0) & (examples.inputs <= 1))
        assert len(table.classes) > 1


# ------------------------------------------------------------------ scaling, splitting, naming


@law
@given(
    st.lists(st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)), min_size=2, max_size=9),
    st.integers(0, 99),
)
def test_every_column_reaches_from_0_to_1_and_the_last_is_all_ones(rows, seed):
    numbers = np.array(rows)
    answers = np.arange(len(rows)) % 2
    low, high = numbers.min(axis=0), numbers.max(axis=0)
    flowers = Table("any", ("a", "b"), "c", ("x", "y"), numbers, answers, low, high)
    scaled = flowers.scaled(numbers)
    for column in (0, 1):
        assert scaled[:, column].min() == 0
        assert scaled[:, column].max() == (1 if high[column] > low[column] else 0)
    assert np.all(scaled[:, 2] == 1)
    one, other = flowers.split(0.5, seed)
    together = np.vstack([one.numbers, other.numbers])
    assert sorted(map(tuple, together)) == sorted(rows)
    assert np.array_equal(one.low, one.numbers.min(axis=0))
    assert np.array_equal(other.low, one.low)


def test_the_european_table_is_every_fifth_flower():
    iris, european = read_csv(IRIS), read_csv(IRIS.with_name("european.csv"))
    assert np.array_equal(european.numbers, iris.numbers[::5])
    assert np.array_equal(european.answers, iris.answers[::5])
    assert european.classes == iris.classes


def test_a_split_is_named_by_its_seed():
    iris = read_csv(IRIS)
    first, again, other = (iris.split(0.3, seed)[1] for seed in (1, 1, 2))
    assert len(first) == 45
    assert np.array_equal(first.numbers, again.numbers)
    assert not np.array_equal(first.numbers, other.numbers)


@pytest.mark.parametrize("held_out", [0, 1, -0.5, 0.0001, "half"])
def test_a_split_leaves_rows_in_both_parts(held_out):
    with pytest.raises(
        ValueError, match=r"expected held_out to (be a number from 0|leave a row or more)"
    ):
        read_csv(IRIS).split(held_out, 1)


def test_answers_are_named_by_the_loudest_or_by_one_half(read):
    two = read("x,y\n1,no\n2,yes\n")
    assert two.named([[0.2], [0.9]]) == ["no", "yes"]
    three = read("x,y\n1,a\n2,b\n3,c\n4,a\n")
    assert three.named([[0.1, 0.3, 0.2], [0.9, 0.8, 0.7]]) == ["b", "a"]
    with pytest.raises(ValueError, match=r"expected outputs of shape \(rows, 3\)"):
        three.named([[0.2], [0.9]])


def test_a_new_row_is_scaled_like_the_others_and_must_have_as_many_columns(read):
    flowers = read(FLOWERS)
    assert flowers.scaled([[6.2, 3.5]]).tolist() == [[1, 1, 1]]
    with pytest.raises(ValueError, match=r"expected numbers of shape \(rows, 2\), got \(2,\)"):
        flowers.scaled([6.2, 3.5])


def test_the_iris_table_is_the_one_of_scikit_learn_and_can_be_learned():
    from sklearn.datasets import load_iris

    iris, theirs = read_csv(IRIS), load_iris()
    assert np.array_equal(iris.numbers, theirs.data)
    assert np.array_equal(iris.answers, theirs.target)
    assert iris.classes == tuple(theirs.target_names)
    training, held_out = iris.split(0.3, seed=1)
    network = train(Network.random([5, 6, 3]), training.examples, 300, 0.1).network
    told = held_out.named(network.predict(held_out.examples.inputs))
    right = [held_out.classes[answer] for answer in held_out.answers]
    assert np.mean(np.array(told) == right) > 0.9
