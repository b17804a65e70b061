package vn.biennien.jurisdiction;

import static vn.biennien.form.FieldTypes.DAY;
import static vn.biennien.form.FormField.choice;
import static vn.biennien.form.FormField.code;
import static vn.biennien.form.FormField.lines;
import static vn.biennien.form.FormField.of;
import static vn.biennien.form.FormField.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.form.ChildTable;
import vn.biennien.form.FormMenu;
import vn.biennien.form.RecordForm;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.Refused.Fault;
import vn.biennien.shared.Side;
import vn.biennien.shared.TypedDate;

/** The form of jurisdictions: reference data, which nobody removes. */
public final class JurisdictionForms {
  public static final RecordForm JURISDICTION =
      RecordForm.named("JURISDICTION", "jurisdictions", "jurisdiction")
          .standing(
              "jurisdiction", "select distinct document_id from party where jurisdiction_id = :id")
          .slugged()
          .addedByItself()
          .unremovable()
          .rule(JurisdictionForms::onOneSide)
          .rule(JurisdictionForms::beginsBeforeItEnds)
          .fields(
              text("jurisdiction_name", "name").must(),
              text("name_zh", "name_zh"),
              text("name_en", "name_en"),
              code("side", "side", ControlledList.SIDES).must(),
              code("party_type", "type", ControlledList.PARTY_TYPES).must(),
              of("valid_from", DAY, "valid_from"),
              of("valid_to", DAY, "valid_to"),
              choice("successor", "successor_id", FormMenu.JURISDICTIONS),
              lines(
                  "also_called",
                  ChildTable.unordered("jurisdiction_name", "jurisdiction_id", "name")));

  private JurisdictionForms() {}

  private static Stream<Fault> onOneSide(Map<String, String> values) {
    return Side.BOTH.is(values.get("side"))
        ? Stream.of(new Fault("side", "revision.refused.choice", List.of()))
        : Stream.empty();
  }

  private static Stream<Fault> beginsBeforeItEnds(Map<String, String> values) {
    Optional<LocalDate> from = typed(values.get("valid_from"));
    return typed(values.get("valid_to"))
        .filter(to -> from.isPresent() && to.isBefore(from.get()))
        .map(to -> new Fault("valid_to", "revision.refused.order", List.of()))
        .stream();
  }

  private static Optional<LocalDate> typed(@Nullable String day) {
    return TypedDate.parse(day).map(HistoricalDate::start);
  }
}
