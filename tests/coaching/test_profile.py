from coachcli.coaching.profile import Profile
from coachcli.coaching.record import noun, plain


def test_what_is_told_later_goes_before_what_was_told() -> None:
    first = Profile((("rep", "Owner"), ("id", "Id")), (("Talking", "open"),), "dmy", "", "EUR")
    later = Profile((("rep", "Seller"),), (("Signed", "won"),), "", "comma", "", now=True)
    assert first.plus(later) == Profile(
        (("rep", "Seller"), ("id", "Id")),
        (("Talking", "open"), ("Signed", "won")),
        "dmy",
        "comma",
        "EUR",
        now=True,
    )
    assert Profile(lines="last").plus(Profile()).lines == "last"


def test_a_profile_reads_back_as_it_was_kept() -> None:
    told = Profile((("rep", "Owner"),), (("Talking", "open"),), "ymd", "point", "EUR")
    assert noun(Profile, plain(told)) == told
