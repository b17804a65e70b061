package vn.biennien.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.form.Option;
import vn.biennien.gate.GateObject;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.Display;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/** What is to be gone through, as its filters and pages show it. */
@Component
@RequiredArgsConstructor
class ReviewList {
  private static final int SIZE = 20;

  private final ReviewReading reading;
  private final Display display;

  /**
   * What the filters leave.
   *
   * @param menus what each filter offers: what there is among all items
   */
  record Items(List<ReviewReading.Item> items, Map<String, List<Option>> menus) {

    /** A page; the last where there are not so many. */
    ResultPage<ReviewReading.Item> page(int asked) {
      int page = Math.min(asked, Math.max(0, (items.size() - 1) / SIZE));
      int from = page * SIZE;
      return new ResultPage<>(
          items.size(),
          items.subList(from, Math.min(items.size(), from + SIZE)),
          new Paging(page, SIZE));
    }

    /** The page as it was sent, whatever else happened meanwhile. */
    ResultPage<ReviewReading.Item> these(List<Long> sent, int page) {
      return new ResultPage<>(
          items.size(),
          items.stream().filter(item -> sent.contains(item.id())).toList(),
          new Paging(page, SIZE));
    }

    /**
     * The page with what comes after these items: those that a filter now leaves out do not count,
     * so that none is passed over.
     */
    int after(List<Long> gone, int page) {
      for (int at = items.size() - 1; at >= 0; at--) {
        if (gone.contains(items.get(at).id())) {
          return (at + 1) / SIZE;
        }
      }
      return page;
    }
  }

  Items of(ReviewReading.After after, ReviewFilter filter) {
    List<ReviewReading.Item> all =
        after.since() == null ? List.of() : reading.items(after, filter.all());
    List<ReviewReading.Mark> marks = all.isEmpty() ? List.of() : reading.marks(all);
    List<ReviewReading.Item> wanted =
        all.stream()
            .filter(item -> fits(filter.field(), item.field()))
            .filter(item -> fits(filter.meeting(), item.meeting()))
            .filter(item -> !filter.left() || item.decided() == null)
            .filter(item -> isMarked(item, "jurisdiction", filter.jurisdiction(), marks))
            .filter(item -> isMarked(item, "gate", filter.gate(), marks))
            .toList();
    return new Items(wanted, menus(filter, all, marks));
  }

  private static boolean fits(@Nullable Object asked, Object value) {
    return asked == null || asked.equals(value);
  }

  private static boolean isMarked(
      ReviewReading.Item item,
      String filter,
      @Nullable String asked,
      List<ReviewReading.Mark> marks) {
    return asked == null
        || marks.stream()
            .anyMatch(mark ->
                mark.item() == item.id()
                    && mark.filter().equals(filter)
                    && mark.value().equals(asked));
  }

  private Map<String, List<Option>> menus(
      ReviewFilter filter, List<ReviewReading.Item> all, List<ReviewReading.Mark> marks) {
    Map<String, List<Option>> menus = new LinkedHashMap<>();
    for (String menu : ReviewFilter.MENUS) {
      Stream<Option> offered =
          switch (menu) {
            case "field" ->
                all.stream()
                    .map(item -> new Option(item.field(), display.label("fields", item.field())));
            case "meeting" ->
                all.stream().map(item -> new Option(String.valueOf(item.meeting()), meeting(item)));
            default ->
                marks.stream()
                    .filter(mark -> mark.filter().equals(menu))
                    .map(mark -> new Option(mark.value(), label(mark)));
          };
      Stream<Option> chosen =
          Stream.ofNullable(filter.chosen(menu)).map(value -> new Option(value, value));
      menus.put(
          menu,
          List.copyOf(
              Stream.concat(offered, chosen) // what is asked for though nothing has it stays chosen
                  .collect(
                      Collectors.toMap(
                          Option::value, option -> option, (one, other) -> one, LinkedHashMap::new))
                  .values()));
    }
    return menus;
  }

  private String meeting(ReviewReading.Item item) {
    return item.meetingTitle()
        + ", "
        + display.date(
            item.dateStart(),
            item.dateEnd(),
            Objects.requireNonNullElse(item.datePrecision(), DatePrecision.UNKNOWN.code()));
  }

  private String label(ReviewReading.Mark mark) {
    String object = mark.object();
    return object == null || GateObject.GATE_PAIR.is(object)
        ? mark.label()
        : display.borderObject(object, mark.label());
  }
}
