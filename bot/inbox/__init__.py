"""The way in: leasing a thread, draining its unread texts in order, parking what keeps failing."""
