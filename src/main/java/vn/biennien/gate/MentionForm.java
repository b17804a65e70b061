package vn.biennien.gate;

import static vn.biennien.form.FormField.cited;
import static vn.biennien.form.FormField.code;
import static vn.biennien.form.FormField.lines;
import static vn.biennien.form.FormField.picks;
import static vn.biennien.form.FormField.text;
import static vn.biennien.form.FormField.words;

import vn.biennien.form.ChildTable;
import vn.biennien.form.FormMenu;
import vn.biennien.form.RecordForm;
import vn.biennien.shared.ControlledList;

/** The form of what a text says of a gate. */
public final class MentionForm {
  public static final RecordForm MENTION =
      RecordForm.named("MENTION", "mentions", "gate_mention")
          .ofText()
          .concerning("gate", "t.border_object_id")
          .addedToText()
          .titled("concat_ws(' – ', t.vn, t.cn)")
          .hinderedBy(
              """
              select (select count(*) from gate_level where mention_id = g.id) + (select count(*) from commitment_gate where mention_id = g.id)
                + (select count(*) from gate_mention_include where included_id = g.id)
              from gate_mention g where g.id = cast(:key as bigint)
              """)
          .rule(GateForms::bearsAName)
          .listed(
              "concat_ws(' – ', o.vn, o.cn), x.note, x.position",
              "x.citation_id",
              "join border_object o on o.id = x.border_object_id where x.document_id = :id")
          .fields(
              GateForms.OF_GATE,
              code("gate_object", "object", ControlledList.GATE_OBJECTS).must(),
              text("vn", "vn"),
              text("cn", "cn"),
              text("vn_province", "vn_province"),
              text("cn_region", "cn_region"),
              code("gate_action", "action", ControlledList.GATE_ACTIONS),
              code("current_level", "current_level", ControlledList.GATE_LEVELS),
              code("requested_level", "requested_level", ControlledList.GATE_LEVELS),
              code("level_vn_side", "level_vn_side", ControlledList.GATE_LEVELS),
              code("level_cn_side", "level_cn_side", ControlledList.GATE_LEVELS),
              lines(
                  "markers",
                  ChildTable.ordered("gate_mention_marker", "mention_id", "marker", "text")),
              picks(
                  "includes",
                  FormMenu.MENTIONS,
                  ChildTable.ordered(
                      "gate_mention_include", "mention_id", "included_id", "bigint")),
              words("note", "note"),
              cited("quoted", "citation_id").must());

  private MentionForm() {}
}
