"""How the files of a rep's half are called, by the rep's first name."""


def form_file(name: str) -> str:
    """The page that is sent, like dana.html."""
    return f"{first_word(name)}.html"


def first_word(name: str) -> str:
    """The first of somebody's names, as a file may be called."""
    first = "".join(sign for sign in name.split(" ", 1)[0].lower() if sign.isalnum())
    return first or "rep"
