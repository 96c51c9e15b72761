from enum import Enum
from importlib import import_module
from inspect import isclass
from pkgutil import walk_packages

from coachcli import coaching
from coachcli.cli.keeping.about_page import others, page, sections
from coachcli.cli.keeping.about_phrases import EACH_SAID
from coachcli.cli.keeping.about_readers import COUNCIL, REP
from coachcli.cli.keeping.about_words import MEANS, UNSAID
from coachcli.cli.terminal.answer import Lines, Rows


def test_what_is_kept_is_said_of_the_tables_there_are() -> None:
    (_, kept, *_) = sections(REP, (("person", ("id", "name")), ("quota_version", ("seq",))), ())
    said = dict(kept[1])
    assert said["Your numbers"] == "quotas"
    assert said["Your skills"] == ""
    assert said["Behind it"] == EACH_SAID


def test_a_column_without_a_phrase_is_named_all_the_same() -> None:
    (_, kept, *_) = sections(REP, (("person", ("id", "shoe_size")), ("new", ("id",))), ())
    also = [said for label, said in kept[1] if label == "Also"]
    assert also == [f"person (shoe_size): {UNSAID}", f"new (id): {UNSAID}"]


def test_a_council_has_its_purpose_in_rows_and_a_rep_in_a_sentence() -> None:
    (_, first, *_), (_, purpose, *_) = (
        tuple(page(reader.title, sections(reader, (), ()))) for reader in (REP, COUNCIL)
    )
    assert isinstance(first, Lines)
    assert isinstance(purpose, Rows)


NO_CONCLUSIONS = {
    "what is asked, answered or chosen, by whom": {
        *("Party", "GoalLack", "Lever", "AimLevel", "TalkStep", "InSight", "Model", "HalfPart"),
        *("PulseItem", "SurpriseQuestion", "SessionItem", "PraiseGround", "AgreedWork", "Given"),
        *("Way", "Basis", "Grounds", "SaidBy", "Company", "Rater", "AttemptKind", "Every"),
    },
    "what happened, as it was told or imported": {
        *("Result", "GoalStanding", "PromiseState", "DueState", "SurpriseKind", "WatchKind"),
        *("AssignmentState", "Happened", "DealState", "Remark", "ActivityKind", "IssueType"),
    },
    "how a walk goes on, and why; its conclusion is said by verdict, mark and kind of cause": {
        *("Stop", "Why", "Because", "Seen", "SeenStrength", "Source", "Common", "Silence"),
    },
    "what numbers are of, and held to": {
        *("Type", "Better", "Unit", "PathStep", "Looked", "HeldTo", "Crossed"),
    },
    "what the coach may do next, and how the coach's own work stands": {
        *("AgendaKind", "Turn", "Derail", "Helps", "CoachingGap", "Treatment", "StrongBy"),
        *("WhyLeft", "AdviceKind"),
    },
    "words of the library and of authors": {"Severity", "Evidence", "AssetKind"},
}
"""Closed lists of the study that conclude nothing about a rep, by what they are instead."""
CONCLUSIONS = {
    *("Verdict", "Kind", "Mark", "Moved", "CauseWas", "Rung", "Shortfall", "HeatLevel"),
    *("LineShape", "Band", "PulseLevel", "PulseWay"),
}
"""Those that do: the page says each of their words."""


def closed_lists() -> set[str]:
    """The names of all closed lists of words in the study."""
    modules = [
        import_module(module.name)
        for module in walk_packages(coaching.__path__, f"{coaching.__name__}.")
    ]
    return {
        each.__name__
        for module in modules
        for each in vars(module).values()
        if isclass(each) and issubclass(each, Enum) and each.__module__ == module.__name__
    }


def test_each_closed_list_of_the_study_is_a_conclusion_that_the_page_names_or_is_none() -> None:
    every = [*CONCLUSIONS, *(name for names in NO_CONCLUSIONS.values() for name in names)]
    assert len(every) == len(set(every))
    assert set(every) == closed_lists()


def test_what_else_is_concluded_is_told_apart() -> None:
    said = {label: ", ".join(words) for label, words in others().items()}
    assert said == {
        "A number": "gap, worth a look, far off, short, fine, ahead, at a date, bit by bit, "
        "always so",
        "In the team": "core, bottom, top, ramping",
        "How sure": "no gap, too few answers, no cause that fits, clear, between two, likely",
        "Did it help": "moved, not moved, too early, cannot tell",
        "The cause was": "confirmed, another, not clear",
        "A behaviour": "not aware, aware, can do, does do, habit",
        "Three answers": "low, middle, high, rising, steady, falling",
    }


def test_where_in_the_team_and_since_when_a_number_is_short_are_explained() -> None:
    assert set(MEANS) <= set(others())
    assert "quota reached, beside the others" in MEANS["In the team"]
