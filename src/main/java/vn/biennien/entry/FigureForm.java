package vn.biennien.entry;

import org.jspecify.annotations.Nullable;

/**
 * A number that a text states, as an editor marks it.
 *
 * @param paragraph number of the paragraph
 * @param quote the words that state it; the whole paragraph where there are none
 * @param what is counted
 * @param value as it stands in the text
 * @param unit of the value
 * @param year that it is of
 * @param scope of whom or where
 */
record FigureForm(
    @Nullable Integer paragraph,
    @Nullable String quote,
    @Nullable String what,
    @Nullable String value,
    @Nullable String unit,
    @Nullable String year,
    @Nullable String scope) {}
