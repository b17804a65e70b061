package vn.biennien.meeting;

import static vn.biennien.form.FieldTypes.CHOSEN_DATE;
import static vn.biennien.form.FormField.code;
import static vn.biennien.form.FormField.number;
import static vn.biennien.form.FormField.of;
import static vn.biennien.form.FormField.text;
import static vn.biennien.form.FormField.words;

import vn.biennien.form.RecordForm;
import vn.biennien.shared.ControlledList;

/** The form of a meeting: what it shows, whatever its reports say. */
public final class MeetingForms {
  /** The most meetings that a series may have had, and the years in which editions can be. */
  static final int MOST_ORDINAL = 200;

  static final int FIRST_EDITION = 1990;
  static final int LAST_EDITION = 2100;

  public static final RecordForm MEETING =
      RecordForm.named("MEETING", "meetings", "meeting")
          .standing(
              "meeting",
              "select min(document_id) from meeting_report where meeting_id = :id having count(*) > 0")
          .asOpenAsItsTexts()
          .titled("t.title")
          .mergeable()
          .entity(Meeting.class)
          .takesAlong("commitment", reported("commitment"))
          .takesAlong("paper", reported("paper"))
          .takesAlong("participation", reported("participation"))
          .fields(
              text("title", "title").must(),
              code("series", "series", ControlledList.MEETING_SERIES).must(),
              code("level", "level", ControlledList.MEETING_LEVELS),
              number("ordinal", "ordinal", 1, MOST_ORDINAL),
              number("edition_year", "edition_year", FIRST_EDITION, LAST_EDITION),
              of("date", CHOSEN_DATE, "date"),
              words("date_reason", "date_reason"),
              code("format", "format", ControlledList.MEETING_FORMATS).must());

  private MeetingForms() {}

  private static String reported(String table) {
    return "select count(*) from "
        + table
        + " where report_id in (select id from meeting_report where meeting_id = :id)";
  }
}
