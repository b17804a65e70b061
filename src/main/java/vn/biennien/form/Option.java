package vn.biennien.form;

/** What the menu of a form offers. */
public record Option(String value, String label) {}
