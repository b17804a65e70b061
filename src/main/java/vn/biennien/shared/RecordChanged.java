package vn.biennien.shared;

/**
 * What the archive knows of a record has changed, so that the index has to follow.
 *
 * @param kind {@code meeting}, {@code person}, {@code gate}, {@code commitment} and so on
 */
public record RecordChanged(String kind, long id) {}
