"""The product as people install it: from a wheel and from a source archive, without the checkout."""
