from coachcli.coaching.claim import Evidence


def test_what_went_together_is_not_called_an_experiment() -> None:
    assert Evidence("correlation") is not Evidence.EXPERIMENT
