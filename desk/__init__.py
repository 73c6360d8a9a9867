"""What staff do at the desk, whatever they do it with: the console, or a command.

Every step that changes something locks the thread's row, as a turn does, and leaves an audit
entry in the same transaction. What a person may not do now is a ``NotNow`` that says why.
"""
