"""The files that take minutes come first, so that no processor is idle at the end."""

LONGEST = ("test_lessons.py", "test_reruns.py", "test_malformed.py", "test_endurance.py")


def pytest_collection_modifyitems(items):
    rank = {name: place for place, name in enumerate((*LONGEST, "11_hidden_layer.ipynb"))}
    items.sort(key=lambda item: rank.get(item.path.name, len(rank)))
