"""The files beside the flows that are none: what stands in every flow."""

GATE = "gate"
AROUND = "around"
SHARED = (GATE, AROUND)
