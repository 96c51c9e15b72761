"""An amount of money as it is typed for a plan, and the minor units that it is kept in."""

import re
from decimal import Decimal

from coachcli.coaching.errors import CoachError
from coachcli.coaching.money import exponent

TYPED = r"(?ai)(\d{1,3}(?:[ ,'_]\d{3}){1,4}|\d{1,15})(?:\.(\d{1,2}))?\s*([km]?)"
CODE = r"(?a)[A-Z]{3}"
LARGE = {"": 1, "k": 1_000, "m": 1_000_000}
MOST = 10**11
"""An amount from here on is a mistake."""


class NotAnAmountError(CoachError):
    """A text that names no amount."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(
            f'"{text}" is not an amount. '
            "Write it like 900000, 900,000, 900k or 1.2m, without a currency sign."
        )


class NotACurrencyError(CoachError):
    """A text that is no code of a currency."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(f'"{text}" is not the code of a currency. Write three letters, like EUR.')


def currency_named(text: str) -> str:
    """The code of a currency (ISO 4217, three letters). Raises NotACurrencyError."""
    code = text.strip().upper()
    if re.fullmatch(CODE, code) is None:
        raise NotACurrencyError(text)
    return code


def amount_named(text: str) -> Decimal:
    """The amount that a text names, in whole units: 900000, 900,000, 900k or 1.2m.

    Raises NotAnAmountError.
    """
    match = re.fullmatch(TYPED, text.strip())
    units = (
        Decimal(f"{re.sub(r'[^0-9]', '', match[1])}.{match[2] or '0'}") * LARGE[match[3].lower()]
        if match
        else Decimal(MOST)
    )
    if units >= MOST:
        raise NotAnAmountError(text)
    return units


def minor(units: Decimal, code: str) -> int:
    """The amount in minor units of a currency."""
    return int((units * 10 ** exponent(code)).to_integral_value())
