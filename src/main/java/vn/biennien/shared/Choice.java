package vn.biennien.shared;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a filter with how many records it gives, the other filters staying as they are.
 *
 * @param label what is shown; null where it is the label of a code
 */
public record Choice(String value, @Nullable String label, long count) {}
