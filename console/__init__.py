"""The staff console: pages, forms and their wording. What staff do is in ``desk``."""
