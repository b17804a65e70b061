package vn.biennien.meeting;

import static vn.biennien.form.FormField.choice;
import static vn.biennien.form.FormField.cited;
import static vn.biennien.form.FormField.code;
import static vn.biennien.form.FormField.codes;
import static vn.biennien.form.FormField.lines;
import static vn.biennien.form.FormField.number;
import static vn.biennien.form.FormField.text;
import static vn.biennien.form.FormField.tick;
import static vn.biennien.form.FormField.words;

import vn.biennien.form.ChildTable;
import vn.biennien.form.FormDefinition;
import vn.biennien.form.FormMenu;
import vn.biennien.form.RecordForm;
import vn.biennien.shared.ControlledList;

/** The forms of who attended: people with their offices as stated, and parties. */
public final class AttendanceForms {

  public static final RecordForm PARTICIPATION =
      RecordForm.named("PARTICIPATION", "participations", "participation")
          .ofText()
          .concerning("person", "t.person_id")
          .listed("x.name, x.body, x.position")
          .fields(
              text("person_name", "name").must(),
              choice("person", "person_id", FormMenu.PEOPLE, "named"),
              text("name_zh", "name_zh"),
              lines(
                  "aliases",
                  ChildTable.ordered("participation_alias", "participation_id", "alias", "text")),
              text("honorific", "honorific"),
              code("side", "side", ControlledList.SIDES).must(),
              text("body", "body"),
              choice("jurisdiction", "jurisdiction_id", FormMenu.JURISDICTIONS),
              number("count", "count"),
              codes(
                  "participant_roles",
                  ControlledList.PARTICIPANT_ROLES,
                  ChildTable.ordered("participation_role", "participation_id", "role", "text")),
              choice("report", "report_id", FormMenu.REPORTS),
              tick("only_in_caption", "only_in_caption"),
              words("note", "note"),
              cited("quoted", "citation_id"));

  public static final RecordForm OFFICE =
      ofAttendance("OFFICE", "offices", "participation_office", "x.organisation")
          .titled(
              "(select a.name || ', ' || q.quote from participation a, citation q where a.id = t.participation_id and q.id = t.citation_id)")
          .fields(
              cited("office_words", "citation_id").must(),
              text("organisation", "organisation").offering(FormMenu.ORGANISATIONS),
              code("rank", "rank", ControlledList.OFFICE_RANKS).must(),
              tick("acting", "acting"),
              words("note", "note"));

  public static final RecordForm NAME_QUOTE =
      ofAttendance("NAME_QUOTE", "namequotes", "participation_name", "null")
          .titled("(select quote from citation where id = t.citation_id)")
          .fields(cited("quoted", "citation_id").must());

  public static final RecordForm PARTY =
      RecordForm.named("PARTY", "parties", "party")
          .ofText()
          .addedToText()
          .listed("x.name, x.note, x.position")
          .fields(
              text("party_name", "name").must(),
              code("party_type", "type", ControlledList.PARTY_TYPES).must(),
              code("side", "side", ControlledList.SIDES).must(),
              code("party_role", "role", ControlledList.PARTY_ROLES).must(),
              choice("jurisdiction", "jurisdiction_id", FormMenu.JURISDICTIONS),
              words("note", "note"),
              cited("quoted", "citation_id"));

  private AttendanceForms() {}

  private static FormDefinition ofAttendance(
      String name, String path, String table, String detail) {
    String text = "(select document_id from participation where id = t.participation_id)";
    return RecordForm.named(name, path, table)
        .toldOf("document", text)
        .ofText(text)
        .concerning("person", "(select person_id from participation where id = t.participation_id)")
        .numberedIn("participation_id")
        .addedTo(choice("participation", "participation_id", FormMenu.PARTICIPATIONS).must())
        .listed(
            "a.name, " + detail + ", a.position * 1000 + x.position",
            "x.citation_id",
            "join participation a on a.id = x.participation_id where a.document_id = :id");
  }
}
