"""What `coach about` says to whom: to a rep in plain words, to a works council in its own terms."""

from collections.abc import Mapping

from coachcli.coaching.nouns import dataclass

Said = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """The words for one kind of reader.

    `headings` are those of the sections: what is kept, what is concluded, who sees it, what can be
    done; `labels` what the kinds of data are called. `numbers`, `walk` and `twice` are said of
    conclusions, `sees` and `rights` stand beside their labels.
    """

    title: str
    purpose: Said
    headings: tuple[str, str, str, str]
    labels: Mapping[str, str]
    numbers: str
    walk: str
    twice: str
    sees: Said
    rights: Said


SHORT = "that one is short of plan or of peers, unless chance may be why;"
OTHERS = (
    "what the manager shows them; a report over several teams holds counts only. "
    "The program uses no network and sends nothing"
)
SEEN_BY_REP = (
    "goals, plan, learning, promises, practice, own ratings and forms, the manager's ratings once "
    "both are in; all of it on request"
)
ERASED = "name and every word go, in copies too; counts stay: coach forget"
RECORD = "all that is kept about a rep, in one file: coach export"
INTRO = (
    "Your manager prepares talks with you with this program, to help you sell. Nothing in it is "
    "for pay, ranking or dismissal: a conclusion says what to try next, how likely it is, and what "
    "speaks against it. It is not a finding on you."
)
PURPOSE = (
    "to prepare a manager's talks with reps: which number is short, what may be behind it, what to "
    "learn, whether it helped"
)
CORRECTED = (
    "the walk is made again with the right answer, which counts; the earlier conclusion stays "
    "beside it, marked as corrected"
)
REP = Reader(
    title="About you: what is kept, and what is concluded",
    purpose=(("", INTRO),),
    headings=(
        *("What is kept", "What is concluded", "Who sees it, and for how long"),
        "What you can do",
    ),
    labels={
        "person": "Who you are",
        "numbers": "Your numbers",
        "walks": "Why it is so",
        "learning": "Your learning",
        "skills": "Your skills",
        "talks": "Your talks",
        "goals": "Your goals",
        "words": "In words",
    },
    numbers=f"{SHORT} never in your first 30 days",
    walk="Your manager answers an author's questions",
    twice="after two tries, your patch, the numbers and the help you get are asked about; nothing "
    "is concluded about you",
    sees=(
        ("Your manager", "all of it, on one machine, in one file for them alone"),
        ("You", SEEN_BY_REP),
        ("Others", OTHERS),
        ("How long", "until your manager erases it, also when you have left: ask for it"),
    ),
    rights=(
        ("Ask for it", RECORD),
        ("Correct it", f"say which answer is not right: {CORRECTED}"),
        ("Say no", "what you work on is agreed by both; a person decides"),
        ("Be forgotten", ERASED),
    ),
)
COUNCIL = Reader(
    title="About reps: what is kept, and what is concluded",
    purpose=(
        ("Purpose", PURPOSE),
        ("Not for", "pay, ranking or dismissal; nothing is a finding on a person"),
        ("Source", "the manager, the rep, files from the CRM; nothing is recorded"),
    ),
    headings=(
        *("Categories of data", "Logic of conclusions", "Recipients and retention"),
        "Rights of the rep, and who decides",
    ),
    labels={
        "person": "Master data",
        "numbers": "Sales figures",
        "walks": "Diagnosis",
        "learning": "Learning",
        "skills": "Observation",
        "talks": "Talks",
        "goals": "Goals, plan",
        "words": "Free text",
    },
    numbers=f"{SHORT} never in the first 30 days",
    walk="A manager answers an author's questions",
    twice="after two tries, patch, numbers and support are asked about; nothing is concluded about "
    "the person",
    sees=(
        ("The manager", "all of it, on one machine, in one file for its owner only"),
        ("The rep", SEEN_BY_REP),
        ("Others", OTHERS),
        ("Retention", "until the manager erases it, also when a rep has left: agree on a term"),
    ),
    rights=(
        ("Access", RECORD),
        ("Correction", CORRECTED),
        ("Human decision", "the program proposes; a manager decides; both agree on the work"),
        ("Erasure", ERASED),
    ),
)
