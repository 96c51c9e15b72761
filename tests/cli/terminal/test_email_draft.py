from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

import pytest

from coachcli.cli.terminal.email_draft import draft


def read(raw: bytes) -> EmailMessage:
    return BytesParser(EmailMessage, policy=policy.default).parsebytes(raw)


def test_a_draft_is_not_sent_yet_and_has_its_text_whole() -> None:
    message = read(draft("Our talk", "Zoë, " + "a word " * 40, "", ("Zoë Ott", "zoe@example.org")))
    assert (message["Subject"], message["X-Unsent"]) == ("Our talk", "1")
    assert message["To"].addresses[0].display_name == "Zoë Ott"
    assert message.get_content().split() == ["Zoë,", *["a", "word"] * 40]


def test_a_page_stands_beside_the_text() -> None:
    message = read(draft("Our talk", "Words", "<p>Words</p>", ("", "")))
    page = message.get_body(("html",))
    assert page
    assert page.get_content().strip() == "<p>Words</p>"


@pytest.mark.parametrize(
    "address", ["", "nobody", "a b@c", "dana@", "@example.org", "a@b\r\nBcc: c@d", "a@b, c@d"]
)
def test_what_is_no_address_is_left_for_the_sender(address: str) -> None:
    message = read(draft("Our talk", "Words", "", ("Dana", address)))
    assert message["To"] is None
    assert message["Bcc"] is None
