//! Drawers of cash: one session for each physical drawer, from its float to its count.
