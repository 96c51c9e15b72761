"""The page on which a rep writes their half: offline, with one inline script that saves it."""

from collections.abc import Iterator
from html import escape

from coachcli.cli.rhythm.half_said import COACHED_ASKED, HINTS, STAYS, above
from coachcli.cli.terminal.show import safe
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rep_sees import HalfForRep
from coachcli.coaching.rhythm.half_form import COACHED_KEY, FORM
from coachcli.coaching.rhythm.preread import ASKED, HIGHEST, LONGEST, LOWEST, RATED, HalfPart

NETWORK = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
"""What the page may do: nothing that reaches beyond it."""
STYLE = """
:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fff; --dim: #5c5c5c; --rule: #767676;
  --key: #1d5f8f; --on-key: #fff }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --paper: #161616; --dim: #a8a8a8; --rule: #8a8a8a; --key: #8cc4ec;
    --on-key: #10222f } }
* { box-sizing: border-box }
body { font: 17px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 42rem; margin: 1.5rem auto; padding: 0 1rem; overflow-wrap: break-word }
h1 { font-size: 1.5rem; margin-bottom: .2rem } h2 { font-size: 1.1rem; margin: 1.8rem 0 .2rem }
p { margin: .4rem 0 } .dim { color: var(--dim); margin-top: 0 }
label, legend { font-weight: 600; padding: 0 } small { color: var(--dim); font-weight: normal }
.part { margin: 1.3rem 0 }
textarea { width: 100%; font: inherit; color: inherit; background: var(--paper); padding: .5rem;
  border: 1px solid var(--rule); border-radius: .3rem; min-height: 5.5rem; margin-top: .3rem;
  field-sizing: content }
fieldset { border: 0; margin: 1.3rem 0; padding: 0; min-width: 0 }
.choices { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin-top: .3rem }
.choices label { font-weight: normal; padding: .35rem 0; white-space: nowrap }
input[type=radio] { width: 1.1rem; height: 1.1rem; vertical-align: -.15rem;
  accent-color: var(--key) }
button { font: inherit; font-weight: 600; padding: .7rem 1.2rem; border: 0; border-radius: .3rem;
  background: var(--key); color: var(--on-key); cursor: pointer }
:focus-visible { outline: 3px solid var(--key); outline-offset: 2px }
output { display: block; min-height: 1.5rem; margin: .6rem 0; white-space: pre-line }
ul { margin: .2rem 0; padding-left: 1.2rem }
@media print { @page { size: A4; margin: 14mm 16mm } body { margin: 0; max-width: none; padding: 0;
  font-size: 9.5pt; line-height: 1.3; color: #000; background: #fff }
  button, output, .choices label:has([value=""]) { display: none } h1 { margin-top: 0 }
  h2 { margin: .6rem 0 0 } .choices { margin-top: 0 } .choices label { padding: 0 }
  textarea { min-height: 3.4rem; color: #000; background: #fff }
  .part, fieldset { margin: .4rem 0; break-inside: avoid } }
""".strip()
SCRIPT = """
const form = document.querySelector("form"), told = document.querySelector("output");
const said = name => form.elements[name].value;
const number = name => said(name) ? Number(said(name)) : null;
let isSaved = true;
form.addEventListener("input", () => { isSaved = false; told.textContent = ""; });
addEventListener("beforeunload", event => { if (!isSaved) event.preventDefault(); });
form.addEventListener("submit", event => {
  event.preventDefault();
  const long = [...form.querySelectorAll("textarea")].find(part => part.value.length > LONGEST);
  if (long) {
    told.textContent = `"${long.labels[0].firstChild.data.trim()}" is longer than the page can ` +
      "save, which is LONGEST characters. Nothing was saved. Shorten it, and save again.";
    long.focus();
    return;
  }
  const { form: kind, rep, name, week, file } = form.dataset;
  const half = { form: kind, rep, name, week };
  for (const part of form.querySelectorAll("textarea")) half[part.name] = part.value;
  half.coached = { yes: true, no: false }[said("coached")] ?? null;
  half.pulse = { expected: number("expected"), useful: number("useful"), open: number("open") };
  const link = document.createElement("a");
  const kept = new Blob([JSON.stringify(half, null, 1)], { type: "application/json" });
  link.href = URL.createObjectURL(kept);
  link.download = file;
  link.click();
  isSaved = true;
  told.textContent = `Saved as ${file}, where downloads go. Send that file back.`;
});
""".strip().replace("LONGEST", str(LONGEST))


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to a question that is not answered in words."""

    value: str
    shown: str


NO_ANSWER = Choice("", "no answer")
AGREED = (
    *(Choice(str(number), str(number)) for number in range(LOWEST, HIGHEST + 1)),
    NO_ANSWER,
)
YES_NO = (Choice("yes", "yes"), Choice("no", "no"), NO_ANSWER)


def half_page(form: HalfForRep, saved_as: str) -> str:
    """The page, complete in itself; it saves its answers as `saved_as`."""
    title, head = _shown(f"{form.name}, week {form.week}"), '<meta charset="utf-8">'
    view = '<meta name="viewport" content="width=device-width, initial-scale=1">'
    policy = f'<meta http-equiv="Content-Security-Policy" content="{NETWORK}">'
    return (
        f'<!doctype html>\n<html lang="en">\n<head>{head}{view}{policy}\n'
        f"<title>{title}</title>\n<style>{STYLE}</style></head>\n<body><main>\n"
        f"<h1>Your half of our talk</h1>\n{_paragraph(title, 'dim')}\n{_above(form)}\n"
        f"{_form(form, saved_as)}\n</main>\n<script>{SCRIPT}</script></body>\n</html>\n"
    )


def _form(form: HalfForRep, saved_as: str) -> str:
    data = {"form": FORM, "rep": form.rep, "name": form.name, "week": form.week, "file": saved_as}
    named = " ".join(f'data-{key}="{_shown(value)}"' for key, value in data.items())
    rooms = "\n".join(_rooms())
    note = (
        "<noscript><p>This page saves with a small script of its own, which is off here. "
        "Use the text form that came with it.</p></noscript>"
    )
    kept = f'<p class="dim">{escape(STAYS)}</p>'
    return (
        f'<form {named} autocomplete="off">\n{rooms}\n{kept}\n{note}\n'
        '<button type="submit">Save my answers</button>\n'
        '<output aria-live="polite"></output>\n</form>'
    )


def _rooms() -> Iterator[str]:
    yield from (_room(part) for part in HalfPart if part is not HalfPart.ON)
    yield f"<h2>Three short questions</h2>{_paragraph('1 is not at all, 5 is fully.', 'dim')}"
    yield from (_choices(item, says, AGREED) for item, says in RATED.items())
    yield "<h2>And between our talks</h2>"
    yield _choices(COACHED_KEY, COACHED_ASKED, YES_NO)
    yield _room(HalfPart.ON)


def _room(part: HalfPart) -> str:
    hint = f" <small>{escape(HINTS[part])}</small>" if HINTS[part] else ""
    label = f'<label for="{part}">{escape(ASKED[part])}{hint}</label>'
    return f'<div class="part">{label}\n<textarea id="{part}" name="{part}"></textarea></div>'


def _choices(name: str, asked: str, choices: tuple[Choice, ...]) -> str:
    labels = "\n".join(_choice(name, choice) for choice in choices)
    legend = f"<legend>{escape(asked)}</legend>"
    return f'<fieldset>{legend}<div class="choices">\n{labels}\n</div></fieldset>'


def _choice(name: str, choice: Choice) -> str:
    is_first = "" if choice.value else " checked"
    radio = f'<input type="radio" name="{name}" value="{choice.value}"{is_first}>'
    return f"<label>{radio} {escape(choice.shown)}</label>"


def _above(form: HalfForRep) -> str:
    """What is said above the form: what it is for, the goal, and what both promised."""
    lead, *rest = above(form)
    listed = "\n".join(f"<li>{_shown(line)}</li>" for line in rest)
    return f"{_paragraph(_shown(lead))}\n" + (f"<ul>\n{listed}\n</ul>" if rest else "")


def _paragraph(words: str, kind: str = "") -> str:
    return f'<p class="{kind}">{words}</p>' if kind else f"<p>{words}</p>"


def _shown(words: str) -> str:
    return escape(safe(words))
