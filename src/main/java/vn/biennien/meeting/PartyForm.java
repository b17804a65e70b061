package vn.biennien.meeting;

import static vn.biennien.form.FormField.choice;
import static vn.biennien.form.FormField.cited;
import static vn.biennien.form.FormField.code;
import static vn.biennien.form.FormField.text;
import static vn.biennien.form.FormField.words;

import vn.biennien.form.FormMenu;
import vn.biennien.form.RecordForm;
import vn.biennien.shared.ControlledList;

/** The form of the parties that a text names. */
public final class PartyForm {
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

  private PartyForm() {}
}
