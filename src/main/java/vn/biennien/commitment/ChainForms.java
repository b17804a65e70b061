package vn.biennien.commitment;

import static vn.biennien.form.FieldTypes.PARTIAL;
import static vn.biennien.form.FormField.choice;
import static vn.biennien.form.FormField.cited;
import static vn.biennien.form.FormField.code;
import static vn.biennien.form.FormField.number;
import static vn.biennien.form.FormField.of;
import static vn.biennien.form.FormField.text;

import vn.biennien.form.FormMenu;
import vn.biennien.form.RecordForm;
import vn.biennien.shared.ControlledList;

/** The forms of what becomes of a commitment: its stages, and the chain that restates it. */
public final class ChainForms {
  public static final RecordForm STAGE =
      RecordForm.named("STAGE", "stages", "commitment_status_change")
          .toldOf("commitment", "t.commitment_id")
          .ofText("(select document_id from citation where id = t.citation_id)")
          .titled("(select summary from commitment where id = t.commitment_id)")
          .hinderedBy( // the first one is what the text itself says
              "select count(*) from commitment_status_change where commitment_id = :id having min(id) = cast(:key as bigint)")
          .fields(
              code("status", "status", ControlledList.COMMITMENT_STATUSES).must(),
              of("on", PARTIAL, "on_date"),
              cited("quoted", "citation_id"));

  public static final RecordForm CHAIN =
      RecordForm.named("CHAIN", "chains", "commitment_chain")
          .standing("chain", "select distinct document_id from commitment where chain_id = :id")
          .begunBy("COMMITMENT", number("commitment", "").must())
          .entity(CommitmentChain.class)
          .deletedFor(
              """
              coalesce((select d.sensitivity from commitment c join document d on d.id = c.document_id where c.chain_id = t.id
                order by array_position(array['public', 'internal', 'restricted'], d.sensitivity::text) limit 1), 'restricted')
              """)
          .fields(
              text("chain_name", "name").must(),
              choice("gate", "border_object_id", FormMenu.GATES),
              code("target_level", "target_level", ControlledList.GATE_LEVELS));

  private ChainForms() {}
}
