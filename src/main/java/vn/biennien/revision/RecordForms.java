package vn.biennien.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.biennien.commitment.ChainForms;
import vn.biennien.commitment.CommitmentForm;
import vn.biennien.document.DocumentForms;
import vn.biennien.document.TextPartForms;
import vn.biennien.form.ChildTable;
import vn.biennien.form.FormField;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;
import vn.biennien.gate.GateForms;
import vn.biennien.gate.MentionForm;
import vn.biennien.jurisdiction.JurisdictionForms;
import vn.biennien.meeting.AttendanceForms;
import vn.biennien.meeting.MeetingForms;
import vn.biennien.meeting.PartyForm;
import vn.biennien.meeting.ReportForms;
import vn.biennien.meeting.ReportPartForms;
import vn.biennien.paper.PaperForms;
import vn.biennien.person.PersonForms;
import vn.biennien.shared.Refused;

/** The forms of all rooms. */
final class RecordForms {
  /** Those with pages first, the most telling of them; then what texts tell, as it is listed. */
  static final List<RecordForm> ALL =
      List.of(
          DocumentForms.DOCUMENT,
          MeetingForms.MEETING,
          PersonForms.PERSON,
          CommitmentForm.COMMITMENT,
          GateForms.GATE,
          ChainForms.CHAIN,
          JurisdictionForms.JURISDICTION,
          PersonForms.POSTING,
          ChainForms.STAGE,
          ReportForms.REPORT,
          ReportPartForms.DATE_QUOTE,
          ReportPartForms.VENUE,
          ReportPartForms.HOST,
          AttendanceForms.PARTICIPATION,
          AttendanceForms.OFFICE,
          AttendanceForms.NAME_QUOTE,
          PartyForm.PARTY,
          PaperForms.PAPER,
          PaperForms.LAW,
          TextPartForms.FIGURE,
          MentionForm.MENTION,
          GateForms.LEVEL,
          TextPartForms.PLACE,
          TextPartForms.ANOMALY,
          TextPartForms.FURNITURE,
          TextPartForms.ATTACHMENT);

  private RecordForms() {}

  static Optional<RecordForm> at(String path) {
    return ALL.stream().filter(form -> form.path().equals(path)).findFirst();
  }

  static RecordForm named(String name) {
    return ALL.stream().filter(form -> form.name().equals(name)).findFirst().orElseThrow();
  }

  /** The form of what has a page of its own and is of this kind. */
  static Optional<RecordForm> standing(String kind) {
    return ALL.stream().filter(form -> form.hasPage() && form.kind().equals(kind)).findFirst();
  }

  static Optional<RecordForm> keptIn(String table) {
    return ALL.stream().filter(form -> form.table().equals(table)).findFirst();
  }

  /** The fields that are kept in a table, by their columns. */
  static Map<String, FormField> columnsOf(String table) {
    Map<String, FormField> columns = new HashMap<>();
    for (RecordForm form : ALL) {
      for (FormField field : form.fieldsToAdd()) {
        ChildTable rows = field.rows();
        if (rows == null && form.table().equals(table)) {
          columns.put(field.columns().getFirst(), field);
        } else if (rows != null && rows.table().equals(table)) {
          columns.put(rows.value(), field);
        }
      }
    }
    return columns;
  }

  /** Whether a table only holds the rows of one field. */
  static boolean isChild(String table) {
    return ALL.stream()
        .flatMap(form -> form.fields().stream())
        .map(FormField::rows)
        .anyMatch(rows -> rows != null && rows.table().equals(table));
  }

  /** What an editor is told of a record that the database did not take: another one is like it. */
  static Refused refused(RecordForm form, RuntimeException e) {
    return e instanceof Refused refused
        ? refused
        : new Refused(form.fields().getFirst().name(), "revision.refused.clash");
  }

  /** Where an editor came from: the record's page, or all statements of its text. */
  static String page(RecordForm form, StoredRecord record) {
    if (form.equals(PersonForms.POSTING)) {
      return "/people/" + record.record();
    }
    if (form.equals(ChainForms.STAGE)) {
      return "/commitments/" + record.record();
    }
    return form.hasPage()
        ? "/" + form.path() + "/" + record.key()
        : "/documents/" + record.document() + "/parts";
  }
}
