package vn.biennien.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.gate.GateMention;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.Participation;
import vn.biennien.meeting.ReportRole;
import vn.biennien.paper.Paper;
import vn.biennien.shared.HistoricalDate;

/** A document while its annotation is being stored: ids of the annotation lead to records. */
final class AnnotatedDocument {
  private final Document document;
  private final Annotation annotation;
  private final @Nullable LocalDate day;
  private final Map<String, MeetingReport> reports = new HashMap<>();
  private final Map<String, Participation> participations = new HashMap<>();
  private final Map<String, GateMention> gates = new HashMap<>();
  private final Map<String, Paper> papers = new HashMap<>();

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

  Document document() {
    return document;
  }

  Annotation annotation() {
    return annotation;
  }

  /** The day of the main meeting: names mean what they meant then. */
  @Nullable LocalDate day() {
    return day;
  }

  void keep(String id, MeetingReport report) {
    reports.put(id, report);
  }

  void keep(String id, Participation participation) {
    participations.put(id, participation);
  }

  void keep(String id, GateMention gate) {
    gates.put(id, gate);
  }

  void keep(String id, Paper paper) {
    papers.put(id, paper);
  }

  @Nullable MeetingReport reportOrNull(@Nullable String id) {
    return id == null ? null : reports.get(id);
  }

  MeetingReport report(String id) {
    return known(reports, id);
  }

  @Nullable Participation participationOrNull(@Nullable String id) {
    return id == null ? null : participations.get(id);
  }

  List<Participation> participations(List<String> ids) {
    return ids.stream().map(id -> known(participations, id)).toList();
  }

  List<GateMention> gates(List<String> ids) {
    return ids.stream().map(id -> known(gates, id)).toList();
  }

  Paper paper(String id) {
    return known(papers, id);
  }

  Citation cite(Span words) {
    return document.cite(words.start(), words.end());
  }

  @Nullable Citation citeOrNull(@Nullable Span words) {
    return words == null ? null : cite(words);
  }

  /** The reader has checked every reference. */
  private static <T> T known(Map<String, T> byId, String id) {
    return Optional.ofNullable(byId.get(id)).orElseThrow();
  }
}
