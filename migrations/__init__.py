"""Alembic's revisions of the tables. ``models.migrate`` runs them; see ``python -m migrations``."""
