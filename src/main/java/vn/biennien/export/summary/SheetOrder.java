package vn.biennien.export.summary;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.prints.SheetRow;
import vn.biennien.export.summary.SheetChoices.Grouping;
import vn.biennien.shared.Display;

/** What the rows of a summary stand under, and in what order. */
@Component
@RequiredArgsConstructor
class SheetOrder {
  private static final Collator VIETNAMESE = Collator.getInstance(Locale.of("vi"));

  private final Display display;

  /** Groups by name, the latest year or meeting first, what has no group last. */
  List<SheetRow> sorted(List<SheetRow> rows, SheetChoices choices) {
    Comparator<SheetRow> within =
        switch (choices.order()) {
          case LATEST -> byDay(Comparator.reverseOrder());
          case EARLIEST -> byDay(Comparator.naturalOrder());
          case CONTENT -> Comparator.comparing(row -> row.facts().summary(), VIETNAMESE);
          case DEADLINE ->
              Comparator.comparing(
                  row -> row.facts().deadlineOn(), Comparator.nullsLast(Comparator.naturalOrder()));
        };
    Comparator<SheetRow> groups =
        switch (choices.grouping()) {
          case KIND -> (one, other) -> 0; // the sheet knows the order of kinds
          case YEAR ->
              Comparator.comparing(SheetRow::year, Comparator.nullsLast(Comparator.reverseOrder()));
          case MEETING -> byDay(Comparator.reverseOrder());
          default ->
              Comparator.comparing(
                  row -> group(row, choices.grouping()), Comparator.nullsLast(VIETNAMESE));
        };
    return rows.stream().sorted(groups.thenComparing(within)).toList();
  }

  private static Comparator<SheetRow> byDay(Comparator<LocalDate> days) {
    return Comparator.comparing(SheetRow::saidOn, Comparator.nullsLast(days));
  }

  /** What the row stands under; null where that is not known, or where kinds are the groups. */
  @Nullable String group(SheetRow row, Grouping grouping) {
    return switch (grouping) {
      case KIND -> null;
      case MEETING -> row.meeting();
      case YEAR -> row.year() == null ? null : row.year().toString();
      case JURISDICTION ->
          row.parties().responsible().isEmpty()
              ? null
              : String.join("; ", row.parties().responsible());
      case GATE -> row.gates();
      case CHAIN -> row.chain();
      case FIELD -> display.label("fields", row.facts().field());
      case STATUS -> display.label("commitment_statuses", row.status().code());
    };
  }
}
