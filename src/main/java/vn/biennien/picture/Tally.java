package vn.biennien.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.commitment.CommitmentStatus;
import vn.biennien.dossier.commitments.CommitmentCounts.Count;

/**
 * Items by year and code: the table, and how it is drawn as columns and as circles. Lengths are in
 * the units of the drawing.
 *
 * @param years in order; null last, for those without a year
 * @param codes in the order of their controlled list, only those that occur
 */
public record Tally(
    List<@Nullable Integer> years, List<String> codes, Map<String, Integer> counts) {
  private static final int LEFT = 50;
  private static final int COLUMNS = 240;
  private static final int NAMES = 330;
  private static final int ROW = 30;
  private static final int WIDTH = 960;

  static Tally of(List<Count> counts, List<String> order) {
    Map<String, Integer> cells = new TreeMap<>();
    counts.forEach(c -> cells.put(key(c.year(), c.code()), c.items()));
    return new Tally(
        years(counts),
        order.stream()
            .filter(code -> counts.stream().anyMatch(c -> c.code().equals(code)))
            .toList(),
        cells);
  }

  /** Without gaps: a year in which nothing was said is seen as such. */
  private static List<@Nullable Integer> years(List<Count> counts) {
    IntSummaryStatistics known =
        counts.stream()
            .flatMap(count -> Stream.ofNullable(count.year()))
            .mapToInt(year -> year)
            .summaryStatistics();
    List<@Nullable Integer> years = new ArrayList<>();
    for (int year = known.getMin(); known.getCount() > 0 && year <= known.getMax(); year++) {
      years.add(year);
    }
    if (counts.stream().anyMatch(count -> count.year() == null)) {
      years.add(null);
    }
    return years;
  }

  private static String key(@Nullable Integer year, String code) {
    return year + "|" + code;
  }

  public boolean isEmpty() {
    return counts.isEmpty();
  }

  public int count(@Nullable Integer year, String code) {
    return counts.getOrDefault(key(year, code), 0);
  }

  public int total(@Nullable Integer year) {
    return codes.stream().mapToInt(code -> count(year, code)).sum();
  }

  public int total(String code) {
    return years.stream().mapToInt(year -> count(year, code)).sum();
  }

  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The pattern of a code, the same in the drawing and in its key; 0 for a field. */
  public int fill(String code) {
    return 1 + FILLS.stream().map(CommitmentStatus::code).toList().indexOf(code);
  }

  /** In the order of their patterns. */
  private static final List<CommitmentStatus> FILLS =
      List.of(
          CommitmentStatus.PROPOSED,
          CommitmentStatus.AMENDED,
          CommitmentStatus.SIGNED,
          CommitmentStatus.IN_PROGRESS,
          CommitmentStatus.RESTATED,
          CommitmentStatus.DONE,
          CommitmentStatus.AGREED);

  // columns

  /** A part of a column. */
  public record Block(String code, int items, double x, double y, double width, double height) {
    /** Whether its number fits into it. */
    public boolean roomy() {
      return height >= 13;
    }
  }

  public int columnsHeight() {
    return COLUMNS + 60;
  }

  public double columnX(int index) {
    return round(LEFT + (WIDTH - LEFT - 10.0) / years.size() * (index + 0.5));
  }

  private double columnWidth() {
    return Math.min(56, (WIDTH - LEFT - 10.0) / years.size() * 0.72);
  }

  /** The parts of a year's column, the first code at the bottom. */
  public List<Block> blocks(int index) {
    Integer year = years.get(index);
    int[] below = {0};
    return codes.stream()
        .filter(code -> count(year, code) > 0)
        .map(code -> {
          int items = count(year, code);
          below[0] += items;
          return new Block(
              code,
              items,
              round(columnX(index) - columnWidth() / 2),
              level(below[0]),
              round(columnWidth()),
              round(scale() * items));
        })
        .toList();
  }

  /** How high a number of items stands. */
  public double level(int items) {
    return round(COLUMNS + 25 - scale() * items);
  }

  private double scale() {
    return (double) COLUMNS / top();
  }

  private int top() {
    int most = years.stream().mapToInt(this::total).max().orElse(1);
    return (most + step(most) - 1) / step(most) * step(most);
  }

  private static int step(int most) {
    return Arrays.stream(new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000})
        .filter(step -> most / step <= 6)
        .findFirst()
        .orElse(10_000);
  }

  /** The numbers beside the columns. */
  public List<Integer> ticks() {
    int step = step(years.stream().mapToInt(this::total).max().orElse(1));
    return java.util.stream.IntStream.rangeClosed(0, top() / step)
        .map(i -> i * step)
        .boxed()
        .toList();
  }

  // circles

  public int circlesHeight() {
    return 30 + ROW * codes.size();
  }

  public double circleX(int index) {
    return round(NAMES + (WIDTH - NAMES - 10.0) / years.size() * (index + 0.5));
  }

  public int circleY(int index) {
    return 30 + ROW * index + ROW / 2;
  }

  /** As large in area as the number; the largest fills its row. */
  public double radius(int items) {
    int most = Objects.requireNonNull(counts.values().stream().max(Integer::compare).orElse(1));
    return round(Math.max(7, (ROW / 2 - 1) * Math.sqrt((double) items / most)));
  }

  private static double round(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
