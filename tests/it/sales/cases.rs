//! Every case of the tax table goes through the checkout, not only through the pure function.
