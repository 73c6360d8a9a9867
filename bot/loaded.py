"""What a process has loaded stays as long as it does: the garbage collector need not look at it."""

import gc


def pass_over_what_is_loaded() -> None:
    """Have the garbage collector leave alone what is there by now.

    A full collection looks at hundreds of thousands of loaded objects otherwise, which holds up
    whatever is being answered for a tenth of a second.
    """
    gc.collect()
    gc.freeze()
