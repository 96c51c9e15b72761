"""Command lines read by Typer, which is slow to import: a command's markers as Typer has them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, get_args

import typer
from typer.core import TyperOption

from coachcli.cli.terminal.options import Argument, Force, Option, Parameter, parameters
from coachcli.cli.terminal.printing import Form, OneFormError, Printing

Function = Callable[..., Any]
Taken = Callable[[Function, dict[str, Any], Printing], Any]
"""What is done with a command line: its command, what that is given, and the answer's form."""
SETTINGS: dict[str, Any] = {"rich_markup_mode": None, "add_completion": False}
FORMS = {
    "json": ("--json", "Print the answer as JSON."),
    "csv": ("--csv", "Print the rows as CSV."),
    "md": ("--md", "Print it as Markdown."),
    "html": ("--html", "Write it to this file as a page."),
    "plain": ("--plain", "Words in the place of bars, for a screen reader."),
}
FORCE = get_args(Force)[1]
"""The option that lets a file be written over; another of its name means something else."""
AS_OF = "Act as if today were this day, like 2026-11-30."


def single(function: Function, forms: tuple[str, ...], taken: Taken) -> Any:  # noqa: ANN401 - Typer's own Click has no public types
    """A command of its own."""
    app = typer.Typer(**SETTINGS)
    app.command()(_typed(function, forms, taken))
    return typer.main.get_command(app)


def group(below: Mapping[str, tuple[Function, tuple[str, ...]]], help_: str, taken: Taken) -> Any:  # noqa: ANN401 - as above
    """Commands below a name, which prints its help when it stands alone."""
    app = typer.Typer(**SETTINGS, no_args_is_help=True, help=help_)
    app.callback()(lambda: None)
    for name, (function, forms) in below.items():
        app.command(name, short_help=_brief(function))(_typed(function, forms, taken))
    return typer.main.get_command(app)


def with_day(command: Any) -> Any:  # noqa: ANN401 - as above
    """The command, its help naming `--as-of`, which is taken out before words are read."""
    for below in getattr(command, "commands", {}).values():
        with_day(below)
    if not hasattr(command, "commands"):
        option = TyperOption(
            param_decls=["--as-of"], metavar="DATE", expose_value=False, help=AS_OF
        )
        command.params.append(option)
    return command


def _typed(function: Function, forms: tuple[str, ...], taken: Taken) -> Function:
    """The command as Typer reads it, the forms of its answer among its options."""
    declared = parameters(function)
    annotations = {parameter.name: _annotated(parameter) for parameter in declared}
    options = [one.marker for one in declared if isinstance(one.marker, Option)]
    annotations |= _forms(forms, {option.name for option in options})
    overwrites = FORCE in options

    def command(**given: Any) -> Any:  # noqa: ANN401 - whatever the options hold
        own = {parameter.name: given[parameter.name] for parameter in declared}
        if own.get("out") and any(given.get(f"as_{form}") for form in ("md", "html")):
            raise OneFormError
        return taken(function, own, _printing(given, force=overwrites and given["force"]))

    command.__signature__ = _signature(function, annotations)  # type: ignore[attr-defined]
    command.__annotations__ = annotations
    command.__doc__ = _kept_lines(function.__doc__ or "")
    return command


def _annotated(parameter: Parameter) -> Any:  # noqa: ANN401 - a type, as Typer reads it
    marker = parameter.marker
    if isinstance(marker, Argument):
        return Annotated[parameter.kind, typer.Argument(metavar=marker.metavar, help=marker.help)]
    option = typer.Option(
        marker.name,
        metavar=marker.metavar,
        parser=marker.parser,
        min=marker.min,
        max=marker.max,
        help=marker.help,
    )
    return Annotated[parameter.kind, option]


def _forms(forms: tuple[str, ...], own: set[str]) -> dict[str, Any]:
    """The options that say in which form the answer is wanted."""
    kinds: dict[str, Any] = dict.fromkeys(forms, bool)
    if "html" in kinds:
        kinds["html"] = Path | None
    made = {f"as_{form}": _form(kinds[form], *FORMS[form]) for form in forms}
    if "html" in kinds and "--force" not in own:
        made["as_force"] = _form(bool, "--force", "Write over a page that is there.")
    return made


def _form(kind: Any, name: str, help_: str) -> Any:  # noqa: ANN401 - a type, as Typer reads it
    metavar = "FILE" if kind is not bool else None
    return Annotated[kind, typer.Option(name, metavar=metavar, help=help_)]


def _signature(function: Function, annotations: dict[str, Any]) -> Any:  # noqa: ANN401 - inspect's
    from inspect import Parameter as Declared  # noqa: PLC0415 - Typer has imported it already
    from inspect import Signature, signature  # noqa: PLC0415

    own = signature(function).parameters
    absent = {name: (None if name == "as_html" else False) for name in annotations}
    defaults = absent | {name: own[name].default for name in annotations if name in own}
    return Signature(
        [
            Declared(name, Declared.KEYWORD_ONLY, default=defaults[name], annotation=annotation)
            for name, annotation in annotations.items()
        ]
    )


def _printing(given: dict[str, Any], *, force: bool) -> Printing:
    """The form that is asked for. Raises OneFormError where several are."""
    asked = [form for form in Form if form and given.get(f"as_{form}")]
    if len(asked) > 1:
        raise OneFormError
    force = force or given.get("as_force", False)
    return Printing(asked[0] if asked else Form.TEXT, given.get("as_html"), force)


def _brief(function: Function) -> str:
    """The first sentence of a command's help, whole, for the list of its group."""
    first = (function.__doc__ or "").strip().split("\n\n")[0]
    return f"{' '.join(first.split()).split('. ')[0].removesuffix('.')}."


def _kept_lines(text: str) -> str:
    """A docstring whose paragraphs with indented lines keep them, by Click's own sign for it."""
    from inspect import cleandoc  # noqa: PLC0415 - Typer has imported it already

    paragraphs = cleandoc(text).split("\n\n")
    return "\n\n".join(f"\b\n{part}" if "\n " in part else part for part in paragraphs)
