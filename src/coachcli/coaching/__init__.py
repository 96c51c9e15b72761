"""The study: every noun of coaching beside the verb that makes it. Values in, values out."""
