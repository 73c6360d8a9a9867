"""Measuring how texts are read: labelled files in, figures, a page and its pictures out."""
