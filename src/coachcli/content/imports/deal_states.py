"""The state of each opportunity of an export, from its marks, its status and its stage."""

from collections import Counter

from coachcli.coaching.numbers.deal import DealState
from coachcli.coaching.numbers.mark import marked, says_deleted
from coachcli.coaching.numbers.signs import Signs, StateSaid, state_said
from coachcli.coaching.numbers.stage import is_deleted, state_named
from coachcli.coaching.profile import Profile
from coachcli.content.imports.crm_export import Export
from coachcli.content.imports.deal_heads import DELETED, MARKS, SAYING, STAGE, STATUS
from coachcli.content.imports.deal_lines import Words, words_saying
from coachcli.content.imports.record import Record
from coachcli.content.imports.unclear import (
    ContradictionError,
    UnknownWordsError,
    UnreadableError,
)
from coachcli.content.tables.cell import bare

STATES = tuple(str(state) for state in DealState)
YES, NO = "yes", "no"
NOT_SAID = StateSaid()


class DealStates:
    """What each line says of its state; worked out once for lines that say the same."""

    def __init__(self, export: Export, profile: Profile, often: Counter[Words]) -> None:
        """Read what says how opportunities stand: what the fields of `SAYING` hold, how often.

        Raises UnknownWordsError where that must be told, and ContradictionError.
        """
        self._export, self._told = export, {bare(word): said for word, said in profile.words}
        self._often = often
        for field in SAYING:
            export.words(field)  # refuses a column that holds no words of a few kinds
        self._columns = dict(zip(SAYING, zip(*self._often, strict=True), strict=False))
        self._empty = {field: self._no_mark(field) for field in MARKS}
        self._refuse_unknown_marks()
        there = [words for words in self._often if not self._is_deleted(words)]
        self._has_deleted = len(there) < len(self._often)
        self._said = {words: state_said(self._signs(words)) for words in there}
        self._refuse_contradiction()
        self._refuse_unknown()

    def of(self, record: Record) -> DealState:
        """The state of the opportunity in a line. Raises UnreadableError."""
        state = self._said.get(words_saying(record), NOT_SAID).state
        if state is None:
            raise UnreadableError(f"no {self._missing()} in this line")
        return state

    def says_deleted(self, record: Record) -> bool:
        """Whether a line says, by a mark or its status, that the opportunity is no longer there."""
        if self._export.has(DELETED) and says_deleted(record.text(DELETED)):
            return True
        return self._has_deleted and self._is_deleted(words_saying(record))

    def _is_deleted(self, words: Words) -> bool:
        return is_deleted(words[0]) and bare(words[0]) not in self._told

    @property
    def reading(self) -> tuple[tuple[str, str], ...]:
        """The words that were read, each with its state, or for marks yes or no."""
        by = {said.by for said in self._said.values()}
        marks = ((word, self._meaning(word)) for field in MARKS for word in self._all(field))
        fields = [STATUS] if by == {STATUS} else [STATUS, STAGE] if STATUS in by else [STAGE]
        states = ((word, self._state(word)) for field in fields for word in self._all(field))
        words = dict(marks if by & {*MARKS} else ()) | dict(states)
        return tuple((word, str(said)) for word, said in words.items() if said)

    def _all(self, field: str) -> Words:
        """The different words of a field."""
        return tuple(dict.fromkeys(filter(None, self._columns.get(field, ()))))

    def _missing(self) -> str:
        return next((field for field in (STAGE, STATUS) if self._export.has(field)), MARKS[0])

    def _signs(self, words: Words) -> Signs:
        status, stage, *marks = words
        won, lost, closed = (
            self._mark(field, word) for field, word in zip(MARKS, marks, strict=True)
        )
        return Signs(self._state(status), self._state(stage), won, lost, closed)

    def _state(self, word: str) -> DealState | None:
        said = self._told.get(bare(word))
        return DealState(said) if said in STATES else state_named(word)

    def _mark(self, field: str, word: str) -> bool | None:
        meaning = self._meaning(word)
        return meaning == YES if meaning else self._empty[field]

    def _meaning(self, word: str) -> str:
        """What a mark says: yes, no, or nothing."""
        said = self._told.get(bare(word)) if bare(word) else None
        if said in (YES, NO):
            return str(said)
        mark = marked(word)
        return "" if mark is None else YES if mark else NO

    def _no_mark(self, field: str) -> bool | None:
        """What an empty mark says: no, where the column holds nothing else but yes."""
        meanings = {self._meaning(word) for word in self._columns.get(field, ())} - {""}
        return False if meanings == {YES} else None

    def _refuse_unknown_marks(self) -> None:
        words = (word for field in MARKS for word in self._all(field))
        unknown = tuple(dict.fromkeys(word for word in words if not self._meaning(word)))
        if unknown:
            raise UnknownWordsError(self._export.file, "--stages", unknown, (YES, NO))

    def _refuse_contradiction(self) -> None:
        against = {words: said.against for words, said in self._said.items() if said.against}
        if not against:
            return
        (words, pair), often = next(iter(against.items())), sum(self._often[it] for it in against)
        held = dict(zip(SAYING, words, strict=True))
        said = tuple((field, held[field] or "(empty)") for field in pair)
        raise ContradictionError(self._export.file, self._often.total(), often, said)

    def _refuse_unknown(self) -> None:
        """Refuse words that could be anything where nothing else says the state."""
        left = (self._unknown(words) for words, said in self._said.items() if said.state is None)
        if unknown := tuple(dict.fromkeys(filter(None, left))):
            raise UnknownWordsError(self._export.file, "--stages", unknown, STATES)

    def _unknown(self, words: Words) -> str:
        """The word to ask of: the status where it says what is won, else the stage."""
        status, stage, *_ = words
        ended = {self._state(word) for word in self._all(STATUS)} - {None, DealState.OPEN}
        first, second = (status, stage) if ended or not self._export.has(STAGE) else (stage, "")
        return next(filter(None, (first, second)), "")
