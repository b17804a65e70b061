package vn.biennien.dossier.timelines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.citations.CommitmentCitation;

/**
 * Years from left to right and lanes from top to bottom, as a drawing and as the table that says
 * the same: every mark is a moment, every moment with a day is a mark. Lengths are in the units of
 * the drawing.
 *
 * @param today where a level that still holds ends in the drawing
 * @param lanes at least one
 */
public record Timeline(int firstYear, int lastYear, LocalDate today, List<Lane> lanes) {
  /** Where the lanes begin and end. */
  private static final int LEFT = 230;

  private static final int RIGHT = 940;

  /** The first lane's middle, and from there to the next. */
  private static final int TOP = 52;

  private static final int STEP = 38;

  /** Letters of a lane's name on one of its two lines. */
  private static final int LINE = 34;

  /**
   * Something that happened on a day, or that a source says of it.
   *
   * @param sign how it is drawn: {@code act}, {@code approved}, {@code stated}, or a code of {@code
   *     commitment_kinds}
   * @param letters what stands above a sign that would else look like others; null for none
   * @param what in words
   */
  public record Moment(
      String sign,
      @Nullable String letters,
      String what,
      @Nullable LocalDate on,
      @Nullable LocalDate until,
      String precision,
      CommitmentCitation citation) {}

  /**
   * A stretch during which a level is known to hold.
   *
   * @param stated that it rests on words alone, not on an act
   * @param to null for a level that still holds
   */
  public record Span(String level, boolean stated, LocalDate from, @Nullable LocalDate to) {}

  /** A line of the drawing: a side of a gate pair, or an undertaking. */
  public record Lane(String name, List<Span> spans, List<Moment> moments) {
    public Lane {
      spans = List.copyOf(spans);
      moments =
          moments.stream()
              .sorted(
                  Comparator.comparing(
                      Moment::on, Comparator.nullsFirst(Comparator.naturalOrder())))
              .toList();
    }

    /** Its name on at most two lines. */
    public List<String> lines() {
      if (name.length() <= LINE) {
        return List.of(name);
      }
      int cut = name.lastIndexOf(' ', LINE);
      cut = cut < 1 ? LINE : cut;
      String rest = name.substring(cut).strip();
      return List.of(
          name.substring(0, cut),
          rest.length() <= LINE ? rest : rest.substring(0, LINE - 1).strip() + "…");
    }
  }

  /** A lane's moment, for the table. */
  public record LaneMoment(Lane lane, Moment moment) {}

  /**
   * Lanes without any dated moment are left out of the drawing's years, not out of its lanes.
   *
   * @param today the last day that is drawn
   * @return null when nothing in the lanes has a day
   */
  public static @Nullable Timeline of(List<Lane> lanes, LocalDate today) {
    List<LocalDate> days =
        lanes.stream()
            .flatMap(lane -> lane.moments().stream())
            .flatMap(moment -> Stream.ofNullable(moment.on()))
            .toList();
    return days.isEmpty()
        ? null
        : new Timeline(
            days.stream().mapToInt(LocalDate::getYear).min().getAsInt(),
            Math.max(today.getYear(), days.stream().mapToInt(LocalDate::getYear).max().getAsInt()),
            today,
            lanes);
  }

  public int width() {
    return RIGHT + 20;
  }

  public int height() {
    return TOP + STEP * lanes.size();
  }

  /** The years that are named above; every second or third one where they are many. */
  public List<Integer> years() {
    int every = 1 + (lastYear - firstYear) / 14;
    List<Integer> years = new ArrayList<>();
    for (int year = firstYear; year <= lastYear; year += every) {
      years.add(year);
    }
    return years;
  }

  public double x(int year) {
    return x(LocalDate.of(year, 1, 1));
  }

  public double x(LocalDate day) {
    double days = LocalDate.of(lastYear + 1, 1, 1).toEpochDay() - start();
    return round(LEFT + (RIGHT - LEFT) * (day.toEpochDay() - start()) / days);
  }

  private long start() {
    return LocalDate.of(firstYear, 1, 1).toEpochDay();
  }

  /** The middle of a lane, counted from 0. */
  public int y(int lane) {
    return TOP + STEP * lane;
  }

  public double length(Span span) {
    LocalDate to = span.to();
    return round(x(to == null ? today : to) - x(span.from()));
  }

  /** All moments, lane after lane. */
  public List<LaneMoment> rows() {
    return lanes.stream()
        .flatMap(lane -> lane.moments().stream().map(moment -> new LaneMoment(lane, moment)))
        .toList();
  }

  /** Signs that occur, in the order of the legend. */
  public List<String> signs() {
    List<String> used = rows().stream().map(row -> row.moment().sign()).distinct().toList();
    return Stream.of(
            "act",
            "approved",
            "stated",
            "agreed",
            "proposed_vn",
            "proposed_cn",
            "reported_done",
            "announced",
            "discussed")
        .filter(used::contains)
        .toList();
  }

  /** Levels that occur, in the order of the legend. */
  public List<String> levels() {
    return lanes.stream()
        .flatMap(lane -> lane.spans().stream().map(Span::level))
        .distinct()
        .sorted()
        .toList();
  }

  private static double round(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
