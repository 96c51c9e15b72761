"""A draft of an email, as a file that a mail program opens to be read over and sent."""

from contextlib import suppress
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

SIGNS = "quoted-printable"


def draft(subject: str, text: str, page: str, to: tuple[str, str]) -> bytes:
    """A message that is not sent yet: a text, and a page beside it where there is one.

    `to` is a name and an address; what is no address is left out, for the sender to fill in.
    """
    message = EmailMessage(policy=SMTP)
    message["Subject"] = subject
    message["X-Unsent"] = "1"
    if address := _address(*to):
        message["To"] = address
    message.set_content(text, cte=SIGNS)
    if page:
        message.add_alternative(page, subtype="html", cte=SIGNS)
    return message.as_bytes()


def _address(name: str, address: str) -> Address | None:
    """Somebody's address, if it is one."""
    if "@" in address:
        with suppress(MessageError, ValueError, IndexError):
            return Address(name, addr_spec=address.strip())
    return None
