package vn.biennien.document;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where the article stands in its text, in code points; furniture lies outside of it or in spans of
 * its own.
 */
@Embeddable
public record Outline(
    @Nullable Integer cleanStart,
    @Nullable Integer cleanEnd,
    @Nullable Integer bodyStart,
    @Nullable Integer bodyEnd,
    @Nullable String titleNote) {

  public static final Outline NONE = new Outline(null, null, null, null, null);
}
