package vn.biennien.meeting;

import static vn.biennien.form.FieldTypes.DATE;
import static vn.biennien.form.FieldTypes.YEARLY_DATE;
import static vn.biennien.form.FormField.choice;
import static vn.biennien.form.FormField.cited;
import static vn.biennien.form.FormField.code;
import static vn.biennien.form.FormField.lines;
import static vn.biennien.form.FormField.number;
import static vn.biennien.form.FormField.of;
import static vn.biennien.form.FormField.text;
import static vn.biennien.form.FormField.words;

import vn.biennien.form.ChildTable;
import vn.biennien.form.FormField;
import vn.biennien.form.FormMenu;
import vn.biennien.form.RecordForm;
import vn.biennien.shared.ControlledList;

/** The form of what one text says of a meeting. */
public final class ReportForms {
  static final FormField OF_MEETING = choice("meeting", "meeting_id", FormMenu.MEETINGS).must();

  public static final RecordForm REPORT =
      RecordForm.named("REPORT", "reports", "meeting_report")
          .toldOf("meeting", "t.meeting_id")
          .ofText("t.document_id")
          .titled("(select title from meeting where id = t.meeting_id)")
          .addedToText()
          .onceFor(OF_MEETING)
          .hinderedBy( // what it says of the meeting; and of a meeting some text has to tell
              """
              select (select count(*) from commitment where report_id = r.id) + (select count(*) from paper where report_id = r.id)
                + (select count(*) from participation where report_id = r.id)
                + (select (count(*) = 1)::int from meeting_report where meeting_id = r.meeting_id)
              from meeting_report r where r.id = cast(:key as bigint)
              """)
          .listed(
              "m.title, to_char(x.date_start, 'FMDD/FMMM/YYYY'), x.position",
              "x.name_citation_id",
              "join meeting m on m.id = x.meeting_id where x.document_id = :id")
          .fields(
              OF_MEETING,
              code("report_role", "role", ControlledList.REPORT_ROLES).must(),
              cited("named", "name_citation_id"),
              text("series_name", "series_name"),
              of("date", DATE, "date"),
              text("time_of_day", "time_of_day"),
              words("date_reason", "date_reason"),
              of("external", YEARLY_DATE, "external"),
              text("external_confidence", "external_confidence"),
              lines(
                  "evidence",
                  ChildTable.ordered("report_evidence", "report_id", "evidence", "text")),
              code("level", "level", ControlledList.MEETING_LEVELS),
              number("ordinal", "ordinal", 1, MeetingForms.MOST_ORDINAL),
              cited("counted", "ordinal_citation_id"),
              number("ordinal_external", "ordinal_external"),
              number(
                  "edition_year",
                  "edition_year",
                  MeetingForms.FIRST_EDITION,
                  MeetingForms.LAST_EDITION),
              code("format", "format", ControlledList.MEETING_FORMATS).must(),
              text("format_basis", "format_basis"),
              cited("format_words", "format_citation_id"),
              cited("theme", "theme_citation_id"),
              text("venue_note", "venue_note"));

  private ReportForms() {}
}
