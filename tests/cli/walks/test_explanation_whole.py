"""The whole explanation of a diagnosis."""

from cli.conftest import Coach


def test_why_tells_of_every_check_that_was_not_asked(asked_only: Coach) -> None:
    id_ = asked_only("diagnosis", "list", "--json").json["diagnoses"][0]["id"]
    shown, told = (
        asked_only("diagnosis", "show", id_, "--why").out,
        asked_only("diagnosis", "show", id_, "--json").json,
    )
    assert told["not_asked"]
    for part in (
        "The whole ledger",
        "If one answer was wrong",
        "What would tell the two apart",
        "Not asked, and why",
    ):
        assert part in shown
    flat = " ".join(shown.split())
    assert all(one["question"] in flat for one in told["not_asked"])
