package vn.biennien.dossier.tables;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.tables.ListTable.Column;
import vn.biennien.shared.Code;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.Display;
import vn.biennien.shared.Readers;

/** The words of a list's filters and columns. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ListWords {
  private static final Map<String, ControlledList> CODES =
      Map.of(
          "status", ControlledList.COMMITMENT_STATUSES,
          "field", ControlledList.FIELDS,
          "specificity", ControlledList.SPECIFICITIES,
          "series", ControlledList.MEETING_SERIES,
          "format", ControlledList.MEETING_FORMATS,
          "object", ControlledList.GATE_OBJECTS);

  private final ListNames names;
  private final Display display;
  private final Readers readers;

  /**
   * What a list is narrowed to, label and value in words, and the day as of which it is seen.
   *
   * @param list as in its address
   */
  public Map<String, String> filters(String list, Map<String, String> parameters) {
    Map<String, String> words = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) -> words.put(display.label("export.filter", name), value(list, name, value)));
    LocalDate asOf = readers.asOf();
    if (asOf != null) {
      words.put(display.label("export.filter", "asof"), display.day(asOf, "day"));
    }
    return words;
  }

  /** The filters of a list among the parameters of a request, which were found to be valid. */
  public static Map<String, String> chosen(Map<String, String> parameters, String... filters) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (String filter : filters) {
      String value = parameters.get(filter);
      if (value != null) {
        chosen.put(filter, Normalizer.normalize(value.strip(), Normalizer.Form.NFC));
      }
    }
    return chosen;
  }

  private String value(String list, String name, String value) {
    ControlledList codes = CODES.get(name);
    if (codes != null) {
      return display.label(codes.name().toLowerCase(Locale.ROOT), value);
    }
    return switch (name) {
      case "kind" -> display.label(list.equals("documents") ? "document_types" : "kind", value);
      case "side", "turn" -> display.label("side", value);
      case "state" -> display.label("chain.state", value);
      case "mechanism" -> display.label("export.mechanism", value);
      case "open" -> display.label("export.filter", "yes");
      case "sort" -> display.label("export.order", value);
      case "jurisdiction" -> names.jurisdiction(value);
      case "gate" -> names.gate(value);
      case "chain" -> names.chain(value);
      case "meeting" -> names.meeting(value);
      default -> value;
    };
  }

  /** The list as a table, whose rows {@code part} reads: at most so many from an offset on. */
  public <R> ListTable table(
      String list,
      Map<String, String> chosen,
      List<Column<R>> columns,
      long total,
      BiFunction<Integer, Integer, List<R>> part) {
    return new ListTable(
        name(list),
        filters(list, chosen),
        columns.stream().map(column -> display.label("table", column.name())).toList(),
        total,
        (most, offset) ->
            part.apply(most, offset).stream().map(row -> cells(columns, row)).toList());
  }

  private static <R> List<@Nullable Object> cells(List<Column<R>> columns, R row) {
    List<@Nullable Object> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(column.cell().apply(row)));
    return cells;
  }

  /** Why a row counts for less: fictitious texts, or the starting archive's. */
  public @Nullable String basis(boolean illustrative, boolean starting) {
    return illustrative
        ? display.label("tag", "illus")
        : starting ? display.label("tag", "sample") : null;
  }

  public String name(String list) {
    return display.label("nav", list);
  }

  /** A day that is known as such; what is known less exactly stands in words beside it. */
  public static @Nullable LocalDate day(@Nullable LocalDate day, String precision) {
    return Code.isOneOf(precision, DatePrecision.DAY, DatePrecision.DAY_RANGE) ? day : null;
  }

  public static @Nullable String joined(Stream<String> words) {
    String all = String.join("; ", words.toList());
    return all.isEmpty() ? null : all;
  }
}
