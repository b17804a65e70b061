package vn.biennien.search;

/** A passage that was found, and how well it answers. */
record PassageScore(long document, long passage, float score) {}
