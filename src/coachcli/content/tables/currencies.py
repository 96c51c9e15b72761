"""The currencies of the world: their codes, and the names that CRMs write in their place."""

from coachcli.coaching.numbers.wording import listed

CODES = listed("""
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLF CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR
    KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
    MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RMB RON RSD RUB RWF SAR SBD
    SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX
    USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL
""")
"""ISO 4217, with what stands in exports beside it."""
NAMES = {
    "euro": "EUR", "euros": "EUR", "us dollar": "USD", "us dollars": "USD", "u.s. dollar": "USD",
    "us-dollar": "USD", "united states dollar": "USD", "dollar américain": "USD",
    "dollar us": "USD", "dollar des états-unis": "USD", "dólar estadounidense": "USD",
    "dólar americano": "USD", "british pound": "GBP", "pound sterling": "GBP",
    "pounds sterling": "GBP", "british pound sterling": "GBP", "britisches pfund": "GBP",
    "pfund sterling": "GBP", "livre sterling": "GBP", "libra esterlina": "GBP",
    "swiss franc": "CHF", "swiss francs": "CHF", "schweizer franken": "CHF", "franken": "CHF",
    "franc suisse": "CHF", "franco suizo": "CHF", "canadian dollar": "CAD",
    "kanadischer dollar": "CAD", "dollar canadien": "CAD", "dólar canadiense": "CAD",
    "australian dollar": "AUD", "new zealand dollar": "NZD", "japanese yen": "JPY", "yen": "JPY",
    "indian rupee": "INR", "rupee": "INR", "danish krone": "DKK", "norwegian krone": "NOK",
    "swedish krona": "SEK", "polish zloty": "PLN", "mexican peso": "MXN", "peso mexicano": "MXN",
    "brazilian real": "BRL", "chinese yuan": "CNY", "singapore dollar": "SGD",
    "hong kong dollar": "HKD", "south african rand": "ZAR", "uae dirham": "AED",
}  # fmt: skip
