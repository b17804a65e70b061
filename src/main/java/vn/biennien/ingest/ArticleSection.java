package vn.biennien.ingest;

import static vn.biennien.shared.ControlledList.ANOMALY_KINDS;
import static vn.biennien.shared.ControlledList.BOILERPLATE_KINDS;
import static vn.biennien.shared.ControlledList.DOCUMENT_TYPES;
import static vn.biennien.shared.ControlledList.SIDES;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Anomaly;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentType;
import vn.biennien.document.Figure;
import vn.biennien.document.Furniture;
import vn.biennien.document.Outline;
import vn.biennien.document.Provenance;
import vn.biennien.document.StatedPlace;
import vn.biennien.shared.HistoricalDate;

/**
 * What an annotation says of its own text: where it comes from, where the article stands in it, and
 * its figures, places and errors. Read, stored, and told again.
 */
final class ArticleSection {
  private ArticleSection() {}

  static Annotation.Source source(@Nullable Cursor at, String sha256) {
    if (at == null) {
      return new Annotation.Source(Provenance.UNKNOWN, null);
    }
    String stated = at.text("sha256");
    if (stated != null && !stated.equals(sha256)) {
      at.fault("sha256", "import.fault.othertext");
    }
    String published = at.text("published_on");
    LocalDate publishedOn =
        published == null ? null : at.date("published_on").map(HistoricalDate::start).orElse(null);
    if (published != null && (published.length() != 10 || publishedOn == null)) {
      at.fault("published_on", "import.fault.date", published);
    }
    return new Annotation.Source(
        new Provenance(
            Objects.requireNonNullElse(
                at.codeOrNull("kind", DOCUMENT_TYPES), DocumentType.ARTICLE.code()),
            Objects.requireNonNullElse(at.text("language"), "vi"),
            at.text("text_kind"),
            at.text("completeness"),
            address(at, "url_found"),
            at.text("url_note"),
            at.has("publisher") ? at.text("publisher") : at.text("publisher_hint"),
            publishedOn,
            at.flag("illustrative")),
        stated);
  }

  /** Becomes a link: only an address of the web. */
  private static @Nullable String address(Cursor at, String key) {
    String address = at.text(key);
    if (address != null && !address.matches("(?i)https?://\\S+")) {
      at.fault(key, "import.fault.address");
    }
    return address;
  }

  static Annotation.Article article(@Nullable Cursor at) {
    if (at == null) {
      return new Annotation.Article(null, null, Outline.NONE, List.of());
    }
    Integer cleanStart = place(at, "clean_start");
    Integer cleanEnd = place(at, "clean_end");
    Integer bodyStart = place(at, "body_start");
    Integer bodyEnd = place(at, "body_end");
    ordered(at, "clean_end", cleanStart, cleanEnd);
    ordered(at, "body_end", bodyStart, bodyEnd);
    return new Annotation.Article(
        at.span("title"),
        at.span("author"),
        new Outline(cleanStart, cleanEnd, bodyStart, bodyEnd, at.text("title_note")),
        at.items("boilerplate").stream().map(ArticleSection::furniture).toList());
  }

  private static @Nullable Integer place(Cursor at, String key) {
    return at.integer(key, 0, at.textLength());
  }

  private static void ordered(
      Cursor at, String key, @Nullable Integer start, @Nullable Integer end) {
    if (start != null && end != null && start > end) {
      at.fault(key, "import.fault.order");
    }
  }

  private static Furniture furniture(Cursor at) {
    Span words = at.quoted("quote");
    return new Furniture(
        at.code("kind", BOILERPLATE_KINDS),
        words.start(),
        words.end(),
        words.quote(),
        at.integer("line_from", 1, Integer.MAX_VALUE),
        at.integer("line_to", 1, Integer.MAX_VALUE),
        at.text("note"));
  }

  static Annotation.Place place(Cursor at) {
    return new Annotation.Place(
        at.required("name"),
        at.text("type"),
        at.codeOrNull("side", SIDES),
        at.span("mention"),
        at.text("note"));
  }

  static Annotation.Figure figure(Cursor at) {
    Span words = at.quoted("quote");
    Cursor amount = at.object("normalized");
    return new Annotation.Figure(
        Objects.requireNonNullElse(at.text("id"), ""),
        at.required("what"),
        at.scalar("value"),
        at.text("unit"),
        at.text("approx"),
        at.scalar("year"),
        at.text("year_basis"),
        at.text("scope"),
        amount == null
            ? null
            : new Annotation.Amount(amount.decimal("value"), amount.text("currency")),
        words,
        at.text("note"));
  }

  static Annotation.Anomaly anomaly(Cursor at) {
    Span words = at.quoted("quote");
    return new Annotation.Anomaly(
        at.code("kind", ANOMALY_KINDS), at.text("should_read"), true, words, at.text("note"));
  }

  static void store(AnnotatedDocument told) {
    Document document = told.document();
    Annotation.Article article = told.annotation().article();
    document.annotate(
        told.annotation().source().provenance(),
        article.outline(),
        article.boilerplate(),
        told.annotation().annotatorNotes());
    document.titled(told.citeOrNull(article.title()), told.citeOrNull(article.author()));
    document.states(
        told.annotation().figures().stream().map(f -> figure(told, f)).toList(),
        told.annotation().anomalies().stream()
            .map(a -> new Anomaly(a.kind(), a.shouldRead(), a.note(), told.cite(a.words())))
            .toList(),
        told.annotation().places().stream()
            .map(p ->
                new StatedPlace(
                    p.name(), p.type(), p.side(), p.note(), told.citeOrNull(p.mention())))
            .toList());
  }

  private static Figure figure(AnnotatedDocument told, Annotation.Figure f) {
    Annotation.Amount amount = f.normalized();
    return new Figure(
        f.what(),
        f.value(),
        f.unit(),
        f.approx(),
        f.year(),
        f.yearBasis(),
        f.scope(),
        amount == null ? null : amount.value(),
        amount == null ? null : amount.currency(),
        f.note(),
        told.cite(f.words()));
  }

  static Annotation.Source source(Document document) {
    return new Annotation.Source(document.provenance(), document.textSha256());
  }

  static Annotation.Article article(Document document) {
    return new Annotation.Article(
        Span.ofNullable(document.titleCitation()),
        Span.ofNullable(document.authorCitation()),
        document.outline(),
        document.furniture());
  }

  static List<Annotation.Place> places(Document document) {
    return document.places().stream()
        .map(p ->
            new Annotation.Place(
                p.name(), p.type(), p.side(), Span.ofNullable(p.citation()), p.note()))
        .toList();
  }

  static List<Annotation.Anomaly> anomalies(Document document) {
    return document.anomalies().stream()
        .map(a ->
            new Annotation.Anomaly(a.kind(), a.shouldRead(), true, Span.of(a.citation()), a.note()))
        .toList();
  }

  static List<Annotation.Figure> figures(Document document) {
    List<Figure> stated = document.figures();
    return IntStream.range(0, stated.size())
        .mapToObj(i -> figure("F" + (i + 1), stated.get(i)))
        .toList();
  }

  private static Annotation.Figure figure(String id, Figure f) {
    return new Annotation.Figure(
        id,
        f.what(),
        f.value(),
        f.unit(),
        f.approx(),
        f.year(),
        f.yearBasis(),
        f.scope(),
        f.normalizedValue() == null
            ? null
            : new Annotation.Amount(f.normalizedValue(), f.currency()),
        Span.of(f.citation()),
        f.note());
  }
}
