package vn.biennien.document;

import static vn.biennien.form.FieldTypes.AMOUNT;
import static vn.biennien.form.FieldTypes.MARKED;
import static vn.biennien.form.FormField.cited;
import static vn.biennien.form.FormField.code;
import static vn.biennien.form.FormField.of;
import static vn.biennien.form.FormField.text;
import static vn.biennien.form.FormField.words;

import vn.biennien.form.RecordForm;
import vn.biennien.shared.ControlledList;

/** The forms of what stands in a text and needs no room of its own. */
public final class TextPartForms {
  private static final String UNCITED = "where x.document_id = :id";

  public static final RecordForm FIGURE =
      RecordForm.named("FIGURE", "figures", "figure")
          .ofText()
          .numberedIn("document_id")
          .titled("t.what")
          .listed("x.what, concat_ws(' ', x.approx, x.value, x.unit), x.position")
          .fields(
              text("what", "what").must(),
              text("approx", "approx"),
              text("value", "value"),
              text("unit", "unit"),
              text("year", "year"),
              code("year_basis", "year_basis"),
              text("scope", "scope"),
              of("normalized", AMOUNT, "normalized_value"),
              text("currency", "currency"),
              words("note", "note"),
              cited("quoted", "citation_id").must());

  public static final RecordForm PLACE =
      RecordForm.named("PLACE", "places", "place")
          .ofText()
          .numberedIn("document_id")
          .addedToText()
          .listed("x.name, x.note, x.position")
          .fields(
              text("place_name", "name").must(),
              text("place_kind", "type"),
              code("side", "side", ControlledList.SIDES),
              words("note", "note"),
              cited("quoted", "citation_id"));

  public static final RecordForm ANOMALY =
      RecordForm.named("ANOMALY", "anomalies", "anomaly")
          .ofText()
          .numberedIn("document_id")
          .addedToText()
          .titled("(select quote from citation where id = t.citation_id)")
          .listed("coalesce(x.should_read, x.note, x.kind), null, x.position")
          .fields(
              code("anomaly_kind", "kind", ControlledList.ANOMALY_KINDS).must(),
              cited("quoted", "citation_id").must(),
              words("should_read", "should_read"),
              words("note", "note"));

  public static final RecordForm FURNITURE =
      RecordForm.named("FURNITURE", "furniture", "furniture")
          .ofText()
          .numberedIn("document_id")
          .addedToText()
          .titled("t.quote")
          .listed("left(x.quote, 160), x.note, x.position", "null::bigint", UNCITED)
          .fields(
              of("framed", MARKED, "quote").must(),
              code("furniture_kind", "kind", ControlledList.BOILERPLATE_KINDS).must(),
              words("note", "note"));

  public static final RecordForm ATTACHMENT =
      RecordForm.named("ATTACHMENT", "attachments", "attachment")
          .ofText()
          .listed("x.name, x.note, x.position", "null::bigint", UNCITED)
          .fields(text("file_name", "name").must(), text("note", "note"));

  private TextPartForms() {}
}
