package vn.biennien.revision;

import java.text.Normalizer;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.document.DocumentForms;
import vn.biennien.document.TextPartForms;
import vn.biennien.form.StoredRecord;
import vn.biennien.shared.BadParameter;
import vn.biennien.shared.CodePointText;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Refused;

/**
 * Corrects the words of a paragraph where they were taken out of the paper wrongly. Citations move
 * with their words; where their own words change an editor has to see it, and where all of them go
 * the correction is refused: no fact is left without its words.
 */
@Service
@RequiredArgsConstructor
class TextCorrection {
  private static final int LONGEST = 20_000;

  private final JdbcClient sql;
  private final Records records;
  private final FieldWriter fields;
  private final CorrectionEffects effects;

  /** A paragraph as its form shows it. */
  record Paragraph(
      long id, int number, int startAt, int endAt, String text, @Nullable String furniture) {}

  /** A citation whose own words would change. */
  record Changed(String before, String after) {}

  /** Some citations' words change: nothing is stored until the editor has seen them. */
  static class ToBeSeen extends RuntimeException {
    final transient List<Changed> changed;

    ToBeSeen(List<Changed> changed) {
      super(changed.size() + " citations change");
      this.changed = List.copyOf(changed);
    }
  }

  Paragraph paragraph(String document, int number) {
    StoredRecord found = records.find(DocumentForms.DOCUMENT, document);
    return sql.sql(
            """
            select p.id, p.number, p.start_at, p.end_at, p.text,
                   (select min(f.kind::text) from furniture f where f.document_id = p.document_id and f.start_at <= p.start_at and f.end_at >= p.end_at) as furniture
            from passage p where p.document_id = :document and p.number = :number
            """)
        .param("document", found.record())
        .param("number", number)
        .query(Paragraph.class)
        .optional()
        .orElseThrow(() -> new NotFoundException("document"));
  }

  private record Span(long id, int startAt, int endAt, String quote) {}

  /** Where a span goes, and its words there. */
  private record Moved(long id, int start, int end, String before, String quote) {}

  /**
   * @param was the words with which the form began
   * @param seen whether the editor has seen which citations change
   * @throws ToBeSeen when they have not been seen yet
   * @throws Refused when somebody else changed the words, or a citation would lose all of its own
   */
  @Transactional
  void correct(String document, int number, String typed, String was, boolean seen, String reason) {
    StoredRecord found = records.lock(DocumentForms.DOCUMENT, document);
    Paragraph paragraph = paragraph(document, number);
    String words = Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
    check(paragraph, words, was);
    if (words.equals(paragraph.text())) {
      return;
    }
    long id = found.record();
    Alignment alignment = new Alignment(paragraph.text(), words);
    CodePointText before =
        new CodePointText(
            sql.sql("select text from document where id = ?")
                .param(id)
                .query(String.class)
                .single());
    CodePointText after =
        new CodePointText(
            before.slice(0, paragraph.startAt())
                + words
                + before.slice(paragraph.endAt(), before.length()));
    Move move = new Move(paragraph, alignment, after, after.length() - before.length());
    List<Moved> citations = spans("citation", "id", id, paragraph).stream().map(move::of).toList();
    requireSeen(citations, seen);
    List<Moved> furniture =
        spans("furniture", "position", id, paragraph).stream().map(move::ofFrame).toList();
    Corrections.because(sql, reason);
    store(id, paragraph, words, after);
    citations.forEach(span -> put("citation", "id", span, id));
    furniture.forEach(span -> put("furniture", "position", span, id));
    effects.clear();
    effects.publish("document", id);
    effects.tell("text.corrected", "/documents/" + id + "#p" + number, found.title());
  }

  private static void check(Paragraph paragraph, String words, String was) {
    if (!SubmittedForm.same(was, paragraph.text())) {
      throw new Refused("words", "revision.text.refused.changed");
    }
    if (words.isEmpty() || words.contains("\n") || words.length() > LONGEST) {
      throw new Refused("words", "revision.text.refused.lines");
    }
  }

  /** Spans that touch the paragraph. */
  private List<Span> spans(String table, String key, long document, Paragraph paragraph) {
    return sql.sql(
            "select %s as id, start_at, end_at, quote from %s where document_id = :document and start_at < :end and end_at > :start order by start_at"
                .formatted(key, table))
        .param("document", document)
        .param("start", paragraph.startAt())
        .param("end", paragraph.endAt())
        .query(Span.class)
        .list();
  }

  /** Where a span of the old text is in the new one. */
  private record Move(Paragraph paragraph, Alignment alignment, CodePointText after, int delta) {

    /** A citation keeps to its words: what is put in before or after them is not cited. */
    Moved of(Span span) {
      int start =
          span.startAt() < paragraph.startAt()
              ? span.startAt()
              : paragraph.startAt() + alignment.start(span.startAt() - paragraph.startAt());
      int end =
          span.endAt() > paragraph.endAt()
              ? span.endAt() + delta
              : paragraph.startAt() + alignment.end(span.endAt() - paragraph.startAt());
      return moved(span, start, end);
    }

    /** Furniture over a whole paragraph stays over all of it. */
    Moved ofFrame(Span span) {
      boolean whole = span.startAt() <= paragraph.startAt() && span.endAt() >= paragraph.endAt();
      return whole ? moved(span, span.startAt(), span.endAt() + delta) : of(span);
    }

    private Moved moved(Span span, int start, int end) {
      if (start >= end) {
        throw new Refused("words", "revision.text.refused.lost", span.quote());
      }
      return new Moved(span.id(), start, end, span.quote(), after.slice(start, end));
    }
  }

  private static void requireSeen(List<Moved> citations, boolean seen) {
    List<Changed> changed =
        citations.stream()
            .filter(moved -> !moved.quote().equals(moved.before()))
            .map(moved -> new Changed(moved.before(), moved.quote()))
            .toList();
    if (!changed.isEmpty() && !seen) {
      throw new ToBeSeen(changed);
    }
  }

  /** What stands after the paragraph moves as one; then its own spans are put in place. */
  private void store(long id, Paragraph paragraph, String words, CodePointText after) {
    int delta = words.codePointCount(0, words.length()) - (paragraph.endAt() - paragraph.startAt());
    sql.sql("select set_config('biennien.correcting', 'on', true)").query(String.class).single();
    sql.sql(
            """
            update document set text = :text, corrected = true,
              clean_start = case when clean_start >= :end then clean_start + :delta else clean_start end,
              clean_end = case when clean_end >= :end then clean_end + :delta else clean_end end,
              body_start = case when body_start >= :end then body_start + :delta else body_start end,
              body_end = case when body_end >= :end then body_end + :delta else body_end end
            where id = :id
            """)
        .param("text", after.text())
        .param("end", paragraph.endAt())
        .param("delta", delta)
        .param("id", id)
        .update();
    sql.sql("update passage set text = :words, end_at = end_at + :delta where id = :id")
        .param("words", words)
        .param("delta", delta)
        .param("id", paragraph.id())
        .update();
    for (String table : List.of("passage", "citation", "furniture")) {
      sql.sql(
              "update %s set start_at = start_at + :delta, end_at = end_at + :delta where document_id = :id and start_at >= :end"
                  .formatted(table))
          .param("delta", delta)
          .param("id", id)
          .param("end", paragraph.endAt())
          .update();
    }
  }

  private void put(String table, String key, Moved span, long document) {
    sql.sql(
            "update %s set start_at = :start, end_at = :end, quote = :quote where document_id = :document and %s = :id"
                .formatted(table, key))
        .param("start", span.start())
        .param("end", span.end())
        .param("quote", span.quote())
        .param("document", document)
        .param("id", span.id())
        .update();
  }

  /**
   * Says that a paragraph is not the text's own: a page's head, a list of links. Or, without a
   * kind, that it is after all.
   */
  @Transactional
  void frame(String document, int number, @Nullable String kind) {
    StoredRecord found = records.lock(DocumentForms.DOCUMENT, document);
    Paragraph paragraph = paragraph(document, number);
    long id = found.record();
    if (kind == null) {
      unframe(id, paragraph);
    } else if (!ControlledList.BOILERPLATE_KINDS.has(kind)) {
      throw new BadParameter("kind", "bad.code");
    } else if (paragraph.furniture() == null) {
      addFrame(id, kind, paragraph.startAt(), paragraph.endAt());
    }
    effects.clear();
    effects.restored(TextPartForms.FURNITURE, id);
    effects.publish("document", id);
    effects.tell("text.framed", "/documents/" + id + "#p" + number, kind == null ? "" : kind);
  }

  private record Frame(int position, String kind, int startAt, int endAt) {}

  /** What covers other paragraphs too goes on covering them. */
  private void unframe(long document, Paragraph paragraph) {
    List<Frame> frames =
        sql.sql(
                "select position, kind, start_at, end_at from furniture where document_id = :id and start_at < :end and end_at > :start order by position desc")
            .param("id", document)
            .param("start", paragraph.startAt())
            .param("end", paragraph.endAt())
            .query(Frame.class)
            .list();
    for (Frame frame : frames) {
      sql.sql("delete from furniture where document_id = :id and position = :position")
          .param("id", document)
          .param("position", frame.position())
          .update();
      addFrame(document, frame.kind(), frame.startAt(), paragraph.startAt());
      addFrame(document, frame.kind(), paragraph.endAt(), frame.endAt());
    }
    fields.close("furniture", "document_id", document);
  }

  /** Over [start, end), where there are words. */
  private void addFrame(long document, String kind, int start, int end) {
    sql.sql(
            """
            insert into furniture (document_id, position, kind, start_at, end_at, quote)
            select d.id, (select coalesce(max(position), -1) + 1 from furniture where document_id = d.id), :kind, :start, :end,
                   substr(d.text, :start + 1, :end - :start)
            from document d where d.id = :id and :end > :start and substr(d.text, :start + 1, greatest(:end - :start, 0)) ~ '\\S'
            """)
        .param("id", document)
        .param("kind", kind)
        .param("start", start)
        .param("end", end)
        .update();
  }
}
