package vn.biennien.meeting;

import static vn.biennien.form.FormField.cited;
import static vn.biennien.form.FormField.code;
import static vn.biennien.form.FormField.text;

import vn.biennien.form.FormDefinition;
import vn.biennien.form.FormField;
import vn.biennien.form.FormMenu;
import vn.biennien.form.RecordForm;
import vn.biennien.shared.ControlledList;

/** The forms of what a text says of a meeting more than once: days, venues, hosts. */
public final class ReportPartForms {
  private static final String OF_REPORT =
      "join meeting_report r on r.id = x.report_id where r.document_id = :id";

  public static final RecordForm DATE_QUOTE =
      ofReport("DATE_QUOTE", "datequotes", "report_date_quote")
          .titled("(select quote from citation where id = t.citation_id)")
          .listed(
              "m.title, null, r.position * 1000 + x.position",
              "x.citation_id",
              "join meeting_report r on r.id = x.report_id join meeting m on m.id = r.meeting_id where r.document_id = :id")
          .fields(cited("quoted", "citation_id").must(), code("basis", "basis").must());

  public static final RecordForm VENUE =
      ofReport("VENUE", "venues", "report_venue")
          .titled("t.place")
          .listed(listedAs("x.place"), "x.citation_id", OF_REPORT)
          .fields(
              text("venue", "place").must(),
              code("venue_role", "role", ControlledList.VENUE_ROLES).must(),
              code("country", "country", ControlledList.SIDES),
              text("venue_precision", "precision"),
              cited("quoted", "citation_id"));

  public static final RecordForm HOST =
      ofReport("HOST", "hosts", "report_host")
          .titled("t.organisation")
          .listed(listedAs("x.organisation"), "x.citation_id", OF_REPORT)
          .fields(
              text("host", "organisation").must(),
              code("side", "side", ControlledList.SIDES),
              cited("quoted", "citation_id"));

  private ReportPartForms() {}

  private static String listedAs(String name) {
    return name + ", null, r.position * 1000 + x.position";
  }

  private static FormDefinition ofReport(String name, String path, String table) {
    return RecordForm.named(name, path, table)
        .toldOf("meeting", "(select meeting_id from meeting_report where id = t.report_id)")
        .ofText("(select document_id from meeting_report where id = t.report_id)")
        .numberedIn("report_id")
        .addedTo(FormField.choice("report", "report_id", FormMenu.REPORTS).must());
  }
}
