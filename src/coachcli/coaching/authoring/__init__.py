"""Whether a flow works: its soundness, its coverage, and what simulated walks come to."""
