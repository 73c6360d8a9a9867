"""What a borrower's words say, by themselves: no reading, no row, no memory is asked.

Each file knows one thing that people say, in three languages. The dialogue and its actions decide
what follows from it.
"""
