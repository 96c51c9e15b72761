"""The catalogue of learning, and the shelf that all content stands on."""
