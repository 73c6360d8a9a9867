"""Finding people, numbers, cases and texts again by what staff remember of them."""
