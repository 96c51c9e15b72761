import pytest

from coachcli.coaching.numbers.business import business_named


@pytest.mark.parametrize(
    ("type_", "business"),
    [
        ("New Business", "new"), ("newbusiness", "new"), ("New logo", "new"), ("Net-new", "new"),
        ("Neukunde", "new"), ("Neugeschäft", "new"), ("Nouveau client", "new"),
        ("Nuevo negocio", "new"), ("Renewal", "renewal"), ("Renewed", "renewal"),
        ("Vertragsverlängerung", "renewal"), ("Renouvellement", "renewal"),
        ("Renovación", "renewal"), ("Existing Customer - Upgrade", "existing"),
        ("existingbusiness", "existing"), ("Up-sell", "existing"), ("Cross Sell", "existing"),
        ("New product for an existing customer", "existing"), ("Bestandskunde", "existing"),
        ("Client existant", "existing"), ("Cliente existente", "existing"),
        ("Non-renewal", ""), ("Not a new customer", ""), ("Kein Neukunde", ""),
        ("Newsletter", ""), ("Partner", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_type_says_what_business_it_is_and_not_what_it_is_not(type_: str, business: str) -> None:
    assert business_named(type_) == business
