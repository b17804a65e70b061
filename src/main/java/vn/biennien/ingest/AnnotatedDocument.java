package vn.biennien.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.meeting.ReportRole;
import vn.biennien.shared.HistoricalDate;

/** A document while its annotation is being stored: ids of the annotation lead to records. */
final class AnnotatedDocument {
  @Getter(AccessLevel.PACKAGE)
  private final Document document;

  @Getter(AccessLevel.PACKAGE)
  private final Annotation annotation;

  /** The day of the main meeting: names mean what they meant then. */
  @Getter(AccessLevel.PACKAGE)
  private final @Nullable LocalDate day;

  private final Map<Key, Object> records = new HashMap<>();

  private record Key(Class<?> sort, String id) {}

  AnnotatedDocument(Document document, Annotation annotation) {
    this.document = document;
    this.annotation = annotation;
    this.day =
        annotation.meetings().stream()
            .filter(m -> ReportRole.MAIN.is(m.role()))
            .flatMap(m -> m.date().known().stream())
            .map(HistoricalDate::start)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  <T> void keep(Class<T> sort, String id, T record) {
    records.put(new Key(sort, id), record);
  }

  /** The reader has checked every reference. */
  <T> @Nullable T find(Class<T> sort, @Nullable String id) {
    return id == null ? null : sort.cast(records.get(new Key(sort, id)));
  }

  <T> List<T> all(Class<T> sort, List<String> ids) {
    return ids.stream().map(id -> Objects.requireNonNull(find(sort, id))).toList();
  }

  Citation cite(Span words) {
    return document.cite(words.start(), words.end());
  }

  @Nullable Citation citeOrNull(@Nullable Span words) {
    return words == null ? null : cite(words);
  }
}
