"""What is asked of every explorer with sliders."""

import re


def go_to_both_ends_and_back(explorer, check):
    """Each slider to its ends and its middle: the picture and its words change, `check` looks at
    them, and where it began it looks as it did."""
    at_start = explorer.image.value
    for name, slider in explorer.controls.items():
        start = slider.index
        for index in (0, len(slider.stops) - 1, len(slider.stops) // 2):
            if index == slider.index:
                continue
            before = explorer.image.value, explorer.alt
            slider.index = index
            assert explorer.state[name] == slider.stops[index]
            check(explorer)
            assert explorer.alt != before[1]
            assert without_words(explorer.image.value) != without_words(before[0])
        slider.index = start
        assert explorer.image.value == at_start, f"{name}: moved and put back, it differs"


def without_words(image: str) -> str:
    return re.sub(r'alt="[^"]*"', "", image)
