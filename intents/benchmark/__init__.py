"""The classifier measured on public sets of intents, beside published figures for them.

Only the architecture is measured: heads of the same kind are fitted to the labels of the set. The
sets are read from a folder that the command line names; none of their rows is part of the project.
"""
