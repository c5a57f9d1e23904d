import pytest

from nnlib.lab.classroom import FILE, Rules, rules


def test_without_a_file_everything_is_allowed(tmp_path):
    assert rules(tmp_path) == Rules(hints=True, solutions=True)


def test_a_teacher_switches_one_thing_off(tmp_path):
    (tmp_path / FILE).write_text("solutions = false\n")
    assert rules(tmp_path) == Rules(hints=True, solutions=False)


def test_a_file_from_a_windows_editor_is_read(tmp_path):
    (tmp_path / FILE).write_bytes("hints = false\r\n".encode("utf-8-sig"))
    assert not rules(tmp_path).hints


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hint = false", "expected hints or solutions = true or false .* got hint = False"),
        ("hints = 'no'", "got hints = 'no'"),
        ("hints: false", "expected lines like hints = false"),
    ],
)
def test_a_rule_that_is_none_is_named(tmp_path, text, words):
    (tmp_path / FILE).write_text(text)
    with pytest.raises(ValueError, match=words):
        rules(tmp_path)
