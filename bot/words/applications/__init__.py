"""Words about an application: a yes, a no or a condition to its offer, and giving it up."""
