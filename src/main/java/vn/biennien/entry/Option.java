package vn.biennien.entry;

/** What a menu offers. */
record Option(String value, String label) {}
