package vn.biennien.gate;

import static vn.biennien.form.FieldTypes.LATITUDE;
import static vn.biennien.form.FieldTypes.LONGITUDE;
import static vn.biennien.form.FieldTypes.PARTIAL;
import static vn.biennien.form.FormField.choice;
import static vn.biennien.form.FormField.cited;
import static vn.biennien.form.FormField.code;
import static vn.biennien.form.FormField.of;
import static vn.biennien.form.FormField.text;
import static vn.biennien.form.FormField.tick;
import static vn.biennien.form.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.biennien.form.FormField;
import vn.biennien.form.FormMenu;
import vn.biennien.form.RecordForm;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Refused.Fault;

/** The forms of gates and other border objects, and of the steps of their levels. */
public final class GateForms {
  static final FormField OF_GATE = choice("gate", "border_object_id", FormMenu.GATES).must();

  public static final RecordForm GATE =
      RecordForm.named("GATE", "gates", "border_object")
          .standing(
              "gate", "select distinct document_id from gate_mention where border_object_id = :id")
          .slugged()
          .titled("concat_ws(' – ', t.vn, t.cn)")
          .addedByItself()
          .entity(BorderObject.class)
          .deletedFor("'public'") // it can only go when no text speaks of it
          .hinderedBy(
              """
              select (select count(*) from gate_mention where border_object_id = :id)
                + (select count(*) from commitment_chain where border_object_id = :id)
              """)
          .rule(GateForms::bearsAName)
          .fields(
              text("vn", "vn"),
              text("cn", "cn"),
              text("cn_zh", "cn_zh"),
              code("gate_object", "object", ControlledList.GATE_OBJECTS).must(),
              choice("jurisdiction", "jurisdiction_id", FormMenu.JURISDICTIONS),
              of("latitude", LATITUDE, "latitude"),
              of("longitude", LONGITUDE, "longitude"),
              tick("place_approximate", "place_approximate"),
              words("note", "note"));

  public static final RecordForm LEVEL =
      RecordForm.named("LEVEL", "levels", "gate_level")
          .toldOf("gate", "(select border_object_id from gate_mention where id = t.mention_id)")
          .ofText("(select document_id from gate_mention where id = t.mention_id)")
          .countedIn("mention_id")
          .addedTo(OF_GATE)
          .titled(
              "(select concat_ws(' – ', o.vn, o.cn) from gate_mention g join border_object o on o.id = g.border_object_id where g.id = t.mention_id)")
          .listed(
              "concat_ws(' – ', o.vn, o.cn), to_char(x.on_date, 'FMDD/FMMM/YYYY'), g.position * 1000 + x.position",
              "x.citation_id",
              "join gate_mention g on g.id = x.mention_id join border_object o on o.id = g.border_object_id where g.document_id = :id")
          .fields(
              code("level_side", "side", ControlledList.SIDES).must(),
              code("gate_level", "level", ControlledList.GATE_LEVELS).must(),
              code("level_event", "event", ControlledList.LEVEL_EVENTS).must(),
              of("on", PARTIAL, "on_date"),
              cited("quoted", "citation_id").must());

  private GateForms() {}

  static Stream<Fault> bearsAName(Map<String, String> values) {
    return "".equals(values.get("vn")) && "".equals(values.get("cn"))
        ? Stream.of(new Fault("vn", "revision.refused.names", List.of()))
        : Stream.empty();
  }
}
