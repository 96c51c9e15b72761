"""The learning catalogue, and learning given to a rep."""
