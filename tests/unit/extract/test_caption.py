"""The day at the end of a caption is that of the picture."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, dates

DAY = "{June 7=2024-06-07}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Rebels carry away a comrade wounded in fighting near the port on {DAY}.", {}),
        (f"Mara Holt arrives to testify about the oil spill near Bergen, {DAY}.", {"arrive": "2024-06-07"}),
        (f"Rebels fire a rocket during clashes with the army in Bergen {DAY}.", {"clash": "2024-06-07"}),
        (f"Mara Holt attends a rally in Bergen {DAY}.", {"rally": "2024-06-07"}),
        (f"Oil is burned off the water near the source of the spill in Bergen, {DAY}.", {"burn": "2024-06-07"}),
        (f"Tourists photograph the pier in Bergen where the ferry sank on {DAY}.", {"sink": "2024-06-07"}),
        (f"Rebels took cover as a bomb dropped on the port on {DAY}.", {"drop": "2024-06-07"}),
        (f"The inquiry follows a spill caused by an explosion near Bergen on {DAY}.", {"explosion": "2024-06-07"}),
        (f"Voters find the plan of the mayor weak, according to a poll released {DAY}.", {"release": "2024-06-07"}),
        (f"{DAY} - Rebels take the port in an assault on the town.", {"take": "2024-06-07"}),
    ],
)
def test_the_day_of_a_picture_is_that_of_what_it_shows(text: str, expected: dict[str, str], tell: Tell) -> None:
    assert {name: day for name, day in dates(tell(text)).items() if name not in ("fire", "attend")} == expected
