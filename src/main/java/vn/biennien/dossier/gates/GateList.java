package vn.biennien.dossier.gates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.shared.Choice;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Filters;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/**
 * The list of border objects: gate pairs first, then the others by kind. They are few by nature, so
 * they are counted and filtered here.
 */
@Component
@RequiredArgsConstructor
class GateList {
  private final GateRows rows;
  private final Jurisdictions jurisdictions;

  /**
   * @param objects choices of the kind of object
   * @param jurisdictions choices of where it lies
   */
  record Page(ResultPage<GateRow> page, List<Choice> objects, List<Choice> jurisdictions) {}

  Page page(@Nullable String object, @Nullable String jurisdiction, Paging paging) {
    String kind = Filters.code("object", object, ControlledList.GATE_OBJECTS);
    String place = Filters.words("jurisdiction", jurisdiction, 200);
    Predicate<GateRow> ofKind = row -> kind == null || row.object().equals(kind);
    Predicate<GateRow> there = row -> place == null || row.reaches().contains(place);
    List<GateRow> all = new ArrayList<>(rows.all());
    all.sort(
        Comparator.comparing(
                (GateRow row) -> ControlledList.GATE_OBJECTS.codes().indexOf(row.object()))
            .thenComparing(GateRow::illustrative));
    List<GateRow> found = all.stream().filter(ofKind.and(there)).toList();
    List<GateRow> part = found.stream().skip(paging.offset()).limit(paging.size()).toList();
    return new Page(
        new ResultPage<>(found.size(), rows.withHistories(part), paging),
        objects(all.stream().filter(there).toList()),
        places(all.stream().filter(ofKind).toList()));
  }

  private static List<Choice> objects(List<GateRow> rows) {
    Map<String, Long> counts =
        rows.stream().collect(Collectors.groupingBy(GateRow::object, Collectors.counting()));
    return ControlledList.GATE_OBJECTS.codes().stream()
        .filter(counts::containsKey)
        .map(code -> new Choice(code, null, counts.getOrDefault(code, 0L)))
        .toList();
  }

  private List<Choice> places(List<GateRow> rows) {
    Map<String, Long> counts =
        rows.stream()
            .flatMap(row -> row.reaches().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return jurisdictions.choices().stream()
        .filter(choice -> counts.containsKey(choice.slug()))
        .map(choice ->
            new Choice(choice.slug(), choice.name(), counts.getOrDefault(choice.slug(), 0L)))
        .toList();
  }
}
