"""The learning: looked through, handed out, and followed up."""
