from cli.conftest import Coach


def test_an_agenda_is_read_before_the_talk_and_kept_nowhere(team: Coach) -> None:
    out = team("talk", "dana", "--type", "call").out
    assert " 1  When you hang up, what will the buyer have agreed to do, and by when?" in out
    assert "Listen for: A step of the buyer's" in out
    assert "At the end: what each of you takes on and by when" in out
    assert team("talk", "dana", "--as", "grow").code == 1


def test_what_was_said_stands_as_it_is_with_braces_and_all(team: Coach) -> None:
    team("talk", "dana", "--type", "call", "--i", "send {two} by friday")
    assert "Coach: send {two}, by Fri 27 Nov 2026" in team("talk", "dana", "--as", "gains").out
