package vn.biennien.form;

/**
 * What the menu of a form offers.
 *
 * @param value that is sent
 * @param label that is shown
 */
public record Option(String value, String label) {}
