"""Tables as people send them: rows of cells, and the days and money in them."""
