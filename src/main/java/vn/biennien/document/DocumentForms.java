package vn.biennien.document;

import static vn.biennien.form.FieldTypes.ADDRESS;
import static vn.biennien.form.FieldTypes.DAY;
import static vn.biennien.form.FormField.cited;
import static vn.biennien.form.FormField.code;
import static vn.biennien.form.FormField.from;
import static vn.biennien.form.FormField.lines;
import static vn.biennien.form.FormField.of;
import static vn.biennien.form.FormField.text;
import static vn.biennien.form.FormField.tick;
import static vn.biennien.form.FormField.to;
import static vn.biennien.form.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.biennien.form.ChildTable;
import vn.biennien.form.RecordForm;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Refused.Fault;

/** The form of a text: what is known about it, not its words. */
public final class DocumentForms {
  public static final RecordForm DOCUMENT =
      RecordForm.named("DOCUMENT", "documents", "document")
          .standing("document", "select cast(:id as bigint)")
          .entity(Document.class)
          .ofText("t.id")
          .titled("(select title from document_card where id = t.id)")
          .mergeable()
          .takesAlong("commitment", "select count(*) from commitment where document_id = :id")
          .takesAlong("paper", "select count(*) from paper where document_id = :id")
          .takesAlong("participation", "select count(*) from participation where document_id = :id")
          .takesAlong("party", "select count(*) from party where document_id = :id")
          .takesAlong("figure", "select count(*) from figure where document_id = :id")
          .takesAlong("gate_mention", "select count(*) from gate_mention where document_id = :id")
          .takesAlong(
              "meeting",
              """
              select count(*) from meeting m where exists (select from meeting_report where meeting_id = m.id and document_id = :id)
                and not exists (select from meeting_report where meeting_id = m.id and document_id <> :id)
              """)
          .rule(values -> inOrder(values, "clean_from", "clean_to"))
          .rule(values -> inOrder(values, "body_from", "body_to"))
          .fields(
              code("document_type", "kind", ControlledList.DOCUMENT_TYPES).must(),
              cited("titled", "title_citation_id"),
              words("title_note", "title_note"),
              cited("signed_by", "author_citation_id"),
              code("language", "language").must(),
              text("publisher", "publisher"),
              of("published_on", DAY, "published_on"),
              of("source_url", ADDRESS, "source_url"),
              words("source_note", "source_note"),
              code("text_kind", "text_kind"),
              code("completeness", "completeness"),
              code("sensitivity", "sensitivity", ControlledList.SENSITIVITIES).must(),
              tick("illustrative", "illustrative"),
              from("clean_from", "clean_start"),
              to("clean_to", "clean_end"),
              from("body_from", "body_start"),
              to("body_to", "body_end"),
              lines("notes", ChildTable.ordered("document_note", "document_id", "note", "text")));

  private DocumentForms() {}

  /** Ends at a later paragraph than it begins, or at the same. */
  private static Stream<Fault> inOrder(Map<String, String> values, String from, String to) {
    String first = values.getOrDefault(from, "");
    String last = values.getOrDefault(to, "");
    boolean known = first.matches("\\d{1,7}") && last.matches("\\d{1,7}");
    return known && Integer.parseInt(last) < Integer.parseInt(first)
        ? Stream.of(new Fault(to, "revision.refused.paragraphs", List.of()))
        : Stream.empty();
  }
}
