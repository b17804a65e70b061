package vn.biennien.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done without changing a record: a sign-in, a download, a request that was
 * refused. Published outside of any transaction; the trail keeps it by itself.
 *
 * @param action what was done, as {@code signin.failed}
 * @param actor who did it, or the name that was tried
 * @param subject the address
 */
public record Access(String action, String actor, String subject, @Nullable String detail) {}
