"""The commands of the rhythm: when talks are due, and the talks themselves."""
