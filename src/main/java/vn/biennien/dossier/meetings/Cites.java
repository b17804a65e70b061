package vn.biennien.dossier.meetings;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one page, numbered as the page names them, and the words in them on which its
 * facts rest. Where a source errs inside such words, the corrected reading goes with them (domain
 * rule 7).
 */
final class Cites {
  private final Map<Long, Source> sources = new LinkedHashMap<>();
  private final List<Anomaly> anomalies = new ArrayList<>();

  /**
   * A document that tells of the meeting.
   *
   * @param number by which the page names it
   * @param name the publisher, else the title; of a note who wrote it and when
   * @param main whether the meeting is what the document is about, not its background
   */
  @JsonIncludeProperties({"id", "url", "title", "kind"})
  @JsonPropertyOrder({"id", "url", "title", "kind"})
  record Source(
      int number,
      long id,
      String name,
      String title,
      String kind,
      @Nullable String publisher,
      @Nullable String address,
      @Nullable LocalDate publishedOn,
      boolean starting,
      boolean illustrative,
      boolean main,
      int paragraphs) {
    @JsonProperty
    public String url() {
      return "/documents/" + id;
    }
  }

  /**
   * Exact words of a document.
   *
   * @param readings corrected readings of what is wrong in these words
   */
  @JsonIncludeProperties({"document", "passage", "quote", "start", "end", "url"})
  @JsonPropertyOrder({"document", "passage", "quote", "start", "end", "url"})
  record Cite(
      Source source,
      long id,
      @JsonProperty("passage") int paragraph,
      String quote,
      int start,
      int end,
      List<Reading> readings) {
    @JsonProperty
    public long document() {
      return source.id();
    }

    @JsonProperty
    public String url() {
      return source.url() + "#c" + id;
    }
  }

  /** What stands in a source, and how it is to be read. */
  record Reading(String quote, String shouldRead) {}

  /** Something wrong or odd in a source; it stays as it is there. */
  record Anomaly(String kind, @Nullable String shouldRead, @Nullable String note, Cite cite) {}

  void add(Source source) {
    sources.put(source.id(), source);
  }

  void add(Anomaly anomaly) {
    anomalies.add(anomaly);
  }

  Collection<Source> sources() {
    return sources.values();
  }

  List<Anomaly> anomalies() {
    return anomalies;
  }

  /**
   * The citation in the columns {@code citation_id, document_id, paragraph, quote, start_at,
   * end_at}; null where the fact has none.
   */
  @Nullable Cite of(ResultSet r) throws SQLException {
    long id = r.getLong("citation_id");
    Source source = r.wasNull() ? null : sources.get(r.getLong("document_id"));
    if (source == null) {
      return null;
    }
    int start = r.getInt("start_at");
    int end = r.getInt("end_at");
    return new Cite(
        source,
        id,
        r.getInt("paragraph"),
        r.getString("quote"),
        start,
        end,
        readings(source, start, end));
  }

  private List<Reading> readings(Source source, int start, int end) {
    return anomalies.stream()
        .filter(a -> a.cite().source().id() == source.id())
        .filter(a -> a.cite().start() < end && start < a.cite().end())
        .filter(a -> a.shouldRead() != null)
        .map(a -> new Reading(a.cite().quote(), String.valueOf(a.shouldRead())))
        .toList();
  }
}
