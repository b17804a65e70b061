package vn.biennien.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something that a use case changed, published within its transaction so that the trail of changes
 * is written with it or not at all.
 *
 * @param action what was done, as {@code document.imported}
 * @param subject the address of what it was done to
 */
public record Change(String action, String subject, @Nullable String detail) {}
