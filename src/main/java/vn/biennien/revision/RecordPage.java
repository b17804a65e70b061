package vn.biennien.revision;

import vn.biennien.commitment.ChainForms;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;
import vn.biennien.person.PersonForms;

/** Where an editor came from: the record's page, or all statements of its text. */
final class RecordPage {
  private RecordPage() {}

  static String of(RecordForm form, StoredRecord record) {
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
