"""What a diagnosis comes to, worked out a second time."""

from math import log2

from coachcli.coaching.walks.diagnosis import Diagnosis


def log_odds(ended: Diagnosis) -> float:
    chance = {one.cause: one.probability for one in ended.ranking}
    return log2(chance[ended.leader] / chance[ended.runner_up])
