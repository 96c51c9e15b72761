"""Content that is read once for all homes of a test run, and is as it was kept in each of them."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from coachcli.coaching.nouns import dataclass
from coachcli.content.cache import cached, keep

Make = Callable[[], Any]
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """A noun, and the text by which it is kept."""

    noun: Any
    text: str


class ReadOnce:
    """Stands for `cached`: a noun is made of the same parts once, and is the same for all homes."""

    def __init__(self, shared: Path) -> None:
        self.shared, self.made = shared, dict[Key, Made]()

    def __call__(
        self,
        folder: Path | None,
        name: str,
        parts: Iterable[bytes],
        kind: Any,  # noqa: ANN401 - as cached has it
        make: Make,
    ) -> Any:  # noqa: ANN401 - as above
        given = tuple(parts)
        made = self._made(name, given, kind, make)
        if folder is None:
            return made.noun
        path = folder / f"{name}.json"
        if not path.is_file():
            keep(path, made.text)
        elif path.read_bytes() != made.text.encode():
            return cached(folder, name, given, kind, lambda: made.noun)
        return made.noun

    def _made(self, name: str, given: tuple[bytes, ...], kind: Any, make: Make) -> Made:  # noqa: ANN401 - as above
        key = (name, kind, *given)
        if key not in self.made:
            noun = cached(self.shared, name, given, kind, make)
            text = (self.shared / f"{name}.json").read_text(encoding="utf-8")
            self.made[key] = Made(noun, text)
        return self.made[key]
