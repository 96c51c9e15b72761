"""Money: whole minor units (cents) of a currency."""

MINOR = 2
OTHER_MINORS = dict.fromkeys(
    (
        "BIF",
        "CLP",
        "DJF",
        "GNF",
        "ISK",
        "JPY",
        "KMF",
        "KRW",
        "PYG",
        "RWF",
        "UGX",
        "VND",
        "VUV",
        "XAF",
    ),
    0,
) | (
    dict.fromkeys(("XOF", "XPF"), 0)
    | dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3)
)


def exponent(code: str) -> int:
    """How many digits the minor unit of a currency takes (ISO 4217); two where none is named."""
    return OTHER_MINORS.get(code, MINOR)


def major(minor: float, code: str = "") -> float:
    """An amount in minor units as a number of whole units."""
    return minor / 10.0 ** exponent(code)
