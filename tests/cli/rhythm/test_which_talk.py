from cli.conftest import Coach


def test_a_day_on_which_no_such_talk_is_planned_is_refused_and_nothing_is_kept(team: Coach) -> None:
    team("rhythm", "set", "dana", "opportunity weekly 30 tuesday, call plan weekly 20 friday")
    for words in (("--on", "2026-11-20"), ("--on", "2026-11-27")):
        said = team("talk", "dana", "--type", "opportunity", "--minutes", "25", *words)
        assert said.code == 2
        assert "no opportunity talk planned on" in " ".join(said.err.split())
        assert "Nothing was changed. To come: Tue 24 Nov 2026" in " ".join(said.err.split())
    assert "No talk with Dana Reyes was kept yet" in team("talk", "dana", "--as", "grow").err


def test_a_day_and_a_talk_name_the_one_that_is_planned_then(team: Coach) -> None:
    team("rhythm", "set", "dana", "opportunity weekly 30 tuesday, call plan weekly 20 tuesday")
    said = team("talk", "dana", "--type", "call plan", "--minutes", "25", "--on", "2026-12-01")
    assert said.code == 0
    assert "Call plan, planned for Tue 1 Dec 2026" in " ".join(said.err.split())


def test_without_a_rhythm_no_day_has_a_talk(team: Coach) -> None:
    said = team("talk", "dana", "--type", "opportunity", "--minutes", "25", "--on", "2026-11-24")
    assert (said.code, "None is to come" in said.err) == (2, True)


def test_the_talk_that_is_named_is_the_one_for_which_it_counts(team: Coach) -> None:
    team("rhythm", "set", "dana", "opportunity weekly 30 tuesday", "--as-of", "2026-11-02")
    talk = ("talk", "dana", "--minutes", "30", "--as-of", "2026-11-06")
    assert "Opportunity talk, planned for Tue 3 Nov 2026." in " ".join(team(*talk).err.split())
    said = " ".join(team(*talk).err.split())
    assert "Opportunity talk, beside what is planned, next Tue 10 Nov 2026." in said
    shown = team("rhythm", "show", "dana", "--json", "--as-of", "2026-11-06").json
    assert shown["adherence"]["held"] == 1


def test_a_talk_that_is_named_by_another_word_says_by_which_guide_it_goes(team: Coach) -> None:
    for words in ((), ("--minutes", "30")):
        said = team("talk", "dana", "--type", "renewal", *words)
        assert '"renewal" goes by the guide of the account talk.' in said.err
    for name in ("account", "account review"):
        assert "goes by the guide" not in team("talk", "dana", "--type", name).err
    for words in (("--type", "xyzzy"), ()):
        said = team("talk", "dana", *words)
        assert "account (also customer, renewal)" in " ".join(said.err.split())
