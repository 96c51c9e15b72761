"""coach: from a number that is off plan to why, and to what to do about it."""

VERSION = "0.1.0"
