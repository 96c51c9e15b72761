"""The sellers whom an export names, each once, however their names are written."""

from collections.abc import Iterable

from coachcli.coaching.numbers.nobody import is_nobody, is_several
from coachcli.coaching.numbers.seller import email_in, plain_name, words_of
from coachcli.coaching.rep import NotANameError, Rep, folded, named
from coachcli.content.imports.unclear import LeftOutError, UnreadableError

Pair = tuple[str, str]
"""A name and an email, as the cells have them."""


class SellersRead:
    """The sellers of an export by key: the name, with the email where namesakes have others."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        """Find out who is meant by these names and emails."""
        self.reps: dict[str, Rep] = {}
        self.forms: dict[str, tuple[str, ...]] = {}
        self._keys: dict[Pair, str] = {}
        people = {pair: _person(*pair) for pair in pairs}
        self._emails, self._names = _together(people.values())
        for pair, (name, email) in people.items():
            self._meet(pair, name, email)

    def key(self, name: str, email: str) -> str:
        """The key in `reps` of who stands in a line. Raises UnreadableError."""
        pair = (name, email)
        if pair in self._keys:  # asked for each row, so kept: reading a name is slow
            return self._keys[pair]
        if problem := self._problem(*pair):
            raise UnreadableError(problem) if _is_fault(name, email) else LeftOutError(problem)
        return self._key(*_person(*pair))  # of a line that lacks something else, as is said there

    def _meet(self, pair: Pair, name: str, email: str) -> None:
        key = self._key(name or self._name_of(email), email)
        rep = _rep(name or self._name_of(email), email)
        if key and rep and not (pair[0] and is_nobody(pair[0])) and not is_several(pair[0]):
            self._keys[pair] = key
            self.reps[key] = _better(self.reps[key], rep) if key in self.reps else rep
            self.forms[key] = (*self.forms.get(key, ()), pair[0] or pair[1])

    def _name_of(self, email: str) -> str:
        """The name that stands with an email elsewhere, else the email."""
        return self._names.get(folded(email), email)

    def _key(self, name: str, email: str) -> str:
        """What tells sellers apart; "" for a name of several without an email."""
        words = words_of(name)
        if len(self._emails.get(words, ())) > 1:
            return f"{words} {folded(email)}" if email else ""
        return words

    def _problem(self, name: str, email: str) -> str:
        """Why nobody is meant; "" where somebody could be."""
        plain, mail = _person(name, email)
        if not name and not mail:
            return "no rep in this line"
        wrong = "is nobody who sells" if name and is_nobody(name) else ""
        wrong = wrong or ("is more than one seller" if is_several(name) else "")
        wrong = wrong or ("" if _rep(plain or mail, mail) else "cannot be a name")
        wrong = wrong or ("" if self._key(plain, mail) else self._several(plain))
        return f'"{name}" {wrong}' if wrong else ""

    def _several(self, name: str) -> str:
        return (
            f"could be {' or '.join(sorted(self._emails[words_of(name)]))}: no email in this line"
        )


def _is_fault(name: str, email: str) -> bool:
    """Whether a line without a seller is faulty, and not one of nobody's or of several."""
    return not (name or email) or not (is_nobody(name) or is_several(name))


def _person(name: str, email: str) -> Pair:
    """The plain name and the email of a pair of cells."""
    return plain_name(name), email_in(email) or email or email_in(name)


def _together(people: Iterable[Pair]) -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """The different emails that stand with each name, and a name that stands with each email."""
    emails: dict[str, frozenset[str]] = {}
    names: dict[str, str] = {}
    for name, email in people:
        if name:
            mail = frozenset([folded(email)] if email else [])
            words = words_of(name)
            emails[words] = emails.get(words, frozenset()) | mail
        if name and email:
            names.setdefault(folded(email), name)
    return emails, names


def _better(before: Rep, rep: Rep) -> Rep:
    """Of two forms of a person, what both tell, with the name that has small letters."""
    name = rep.name if _is_shouted(before.name) else before.name
    return Rep("", name, email=before.email or rep.email)


def _is_shouted(name: str) -> bool:
    return name in (name.upper(), name.lower())


def _rep(name: str, email: str) -> Rep | None:
    try:
        return Rep("", named(name), email=email)
    except NotANameError:
        return None
