package vn.biennien.paper;

import static vn.biennien.form.FieldTypes.PARTIAL;
import static vn.biennien.form.FormField.choice;
import static vn.biennien.form.FormField.cited;
import static vn.biennien.form.FormField.code;
import static vn.biennien.form.FormField.lines;
import static vn.biennien.form.FormField.number;
import static vn.biennien.form.FormField.of;
import static vn.biennien.form.FormField.picks;
import static vn.biennien.form.FormField.text;
import static vn.biennien.form.FormField.words;

import vn.biennien.form.ChildTable;
import vn.biennien.form.FormMenu;
import vn.biennien.form.RecordForm;
import vn.biennien.shared.ControlledList;

/** The forms of the instruments that a text names: papers that were signed, and the law. */
public final class PaperForms {
  public static final RecordForm PAPER =
      RecordForm.named("PAPER", "papers", "paper")
          .ofText()
          .addedToText()
          .titled("t.title")
          .entity(Paper.class)
          .listed("x.title, concat_ws(' ', x.number, x.symbol), x.position")
          .fields(
              words("paper_title", "title").must(),
              code("document_type", "type", ControlledList.DOCUMENT_TYPES).must(),
              code("paper_status", "status", ControlledList.DOCUMENT_STATUSES).must(),
              text("number", "number"),
              text("symbol", "symbol"),
              of("dated_on", PARTIAL, "dated_on"),
              number("copies", "copies"),
              text("kept_at", "kept_at"),
              picks(
                  "signatories",
                  FormMenu.PARTICIPATIONS,
                  ChildTable.ordered("paper_signatory", "paper_id", "participation_id", "bigint")),
              lines(
                  "languages",
                  ChildTable.ordered("paper_language", "paper_id", "language", "text")),
              choice("full_text", "full_text_id", FormMenu.TEXTS),
              choice("report", "report_id", FormMenu.REPORTS),
              picks(
                  "reviewed_at",
                  FormMenu.REPORTS,
                  ChildTable.ordered("paper_review", "paper_id", "report_id", "bigint")),
              words("note", "note"),
              cited("quoted", "citation_id"),
              cited("signing_words", "signing_citation_id"));

  public static final RecordForm LAW =
      RecordForm.named("LAW", "laws", "legal_instrument")
          .ofText()
          .addedToText()
          .titled("t.title")
          .listed("x.title, x.note, x.position")
          .fields(
              words("paper_title", "title").must(),
              code("document_type", "type", ControlledList.DOCUMENT_TYPES).must(),
              words("note", "note"),
              cited("quoted", "citation_id"));

  private PaperForms() {}
}
