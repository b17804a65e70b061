package vn.biennien.export.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.export.paper.OfficeHeading;
import vn.biennien.export.paper.Texts;

/**
 * The printed summary "Tổng hợp cam kết, đề xuất" of a meeting, of a gate pair or of a filtered
 * list.
 *
 * <p>Rows come in any order of kinds; unless another grouping was chosen the sheet itself puts them
 * under the kind they have, so that a proposal cannot end up among the agreements, and keeps
 * general phrases apart from specific items. Within a group the order given is kept.
 *
 * @param issuedOn the date of the paper; null leaves day, month and year to be written by hand
 * @param subtitle what it is about: the meeting, the gate pair, or what the list holds
 * @param marking circulation of the paper, such as "Lưu hành nội bộ"; null for a public one
 * @param facts the facts of the meeting or gate pair that stand above the table
 * @param generalListed whether general items are listed, or only counted
 * @param choices what stands together, and whether words and sources are printed
 */
public record CommitmentSheet(
    OfficeHeading heading,
    @Nullable LocalDate issuedOn,
    String subtitle,
    @Nullable String marking,
    List<Fact> facts,
    List<Fact> filters,
    List<String> notes,
    List<SheetItem> rows,
    boolean generalListed,
    SheetChoices choices) {

  /** A labelled fact. */
  public record Fact(String label, String value) {}

  /** A document in the list of sources. */
  public record Source(int number, String label, @Nullable String date) {}

  /**
   * The rows that stand together, numbered on from those before.
   *
   * @param kind their kind, null when they are not grouped by it
   * @param title what they share, null when that is their kind or is not known
   */
  public record Group(
      @Nullable CommitmentKind kind,
      @Nullable String title,
      int firstNumber,
      List<SheetItem> rows) {
    public int count() {
      return rows.size();
    }
  }

  /**
   * A stretch of a group that goes onto paper as one section of the table.
   *
   * @param first whether the group's heading goes before it
   * @param last whether the foot of the paper follows it
   */
  public record Part(int firstNumber, List<SheetItem> rows, boolean first, boolean last) {

    /** Whether it must not be broken: a heading or the foot would be left alone. */
    public boolean kept() {
      return first || last;
    }
  }

  public int count() {
    return rows.size();
  }

  /** The documents that rows name in brief, in the order in which they first do. */
  public List<Source> sources() {
    if (!choices.evidence()) {
      return List.of();
    }
    Map<String, Source> sources = new LinkedHashMap<>();
    Stream.concat(groups().stream(), generalGroups().stream())
        .flatMap(group -> group.rows().stream())
        .flatMap(row -> Stream.concat(row.bases().stream(), row.result().sources().stream()))
        .filter(basis -> basis.brief() != null)
        .forEach(basis ->
            sources.computeIfAbsent(
                basis.label(), label -> new Source(sources.size() + 1, label, basis.date())));
    return List.copyOf(sources.values());
  }

  /** Label of a document → its number in the list of sources. */
  public Map<String, Integer> sourceNumbers() {
    return sources().stream().collect(Collectors.toMap(Source::label, Source::number));
  }

  /** Whether the last table of the sheet is that of the general items. */
  public boolean endsWithGeneral() {
    return generalListed && generalCount() > 0;
  }

  /** Whether nothing stands between the last row and the foot of the paper. */
  public boolean endsWithTable() {
    return endsWithGeneral() || (generalCount() == 0 && specificCount() > 0);
  }

  /**
   * A group as it goes onto paper: the first row with the heading, the rest, and the last row with
   * the foot.
   */
  public List<Part> parts(Group group, boolean lastOfTable) {
    boolean foot = lastOfTable && endsWithTable();
    int count = group.count();
    int number = group.firstNumber();
    if (count == 1) {
      return List.of(new Part(number, group.rows(), true, foot));
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(number, group.rows().subList(0, 1), true, false));
    int restEnd = foot ? count - 1 : count;
    if (restEnd > 1) {
      parts.add(new Part(number + 1, group.rows().subList(1, restEnd), false, false));
    }
    if (foot) {
      parts.add(new Part(number + count - 1, group.rows().subList(count - 1, count), false, true));
    }
    return List.copyOf(parts);
  }

  /** Specific items. */
  public List<Group> groups() {
    return grouped(true);
  }

  /** General items, numbered from one again. */
  public List<Group> generalGroups() {
    return grouped(false);
  }

  public long specificCount() {
    return rows.stream().filter(SheetItem::specific).count();
  }

  public long generalCount() {
    return rows.size() - specificCount();
  }

  /** Whether the press is the only source of every row, so that one remark says it for all. */
  public boolean pressOnly() {
    return !rows.isEmpty() && rows.stream().allMatch(SheetItem::pressOnly);
  }

  /**
   * Day, month (with a leading zero below ten, and for the months below three) and year of the
   * paper; null when undated.
   */
  public @Nullable String issuedDay() {
    return issuedOn == null ? null : "%02d".formatted(issuedOn.getDayOfMonth());
  }

  public @Nullable String issuedMonth() {
    if (issuedOn == null) {
      return null;
    }
    int month = issuedOn.getMonthValue();
    return month < 3 ? "0" + month : Integer.toString(month);
  }

  public @Nullable String issuedYear() {
    return issuedOn == null ? null : Integer.toString(issuedOn.getYear());
  }

  /** A text in runs of Chinese and other letters, for the template. */
  public List<Texts.Run> runs(@Nullable String text) {
    return Texts.runs(text);
  }

  /** How many specific items there are of each kind that has any. */
  public Map<CommitmentKind, Long> counts() {
    Map<CommitmentKind, Long> counts = new EnumMap<>(CommitmentKind.class);
    rows.stream()
        .filter(SheetItem::specific)
        .forEach(row -> counts.merge(row.kind(), 1L, Long::sum));
    return counts;
  }

  private List<Group> grouped(boolean specific) {
    List<SheetItem> all = rows.stream().filter(row -> row.specific() == specific).toList();
    List<Group> groups = new ArrayList<>();
    int next = 1;
    for (List<SheetItem> together : together(all)) {
      SheetItem first = together.getFirst();
      groups.add(
          choices.grouping() == SheetChoices.Grouping.KIND
              ? new Group(first.kind(), null, next, together)
              : new Group(null, first.group(), next, together));
      next += together.size();
    }
    return List.copyOf(groups);
  }

  /** Kinds in their order; other groups as their first rows come. */
  private Collection<List<SheetItem>> together(List<SheetItem> all) {
    return choices.grouping() == SheetChoices.Grouping.KIND
        ? all.stream()
            .collect(Collectors.groupingBy(SheetItem::kind, TreeMap::new, Collectors.toList()))
            .values()
        : all.stream()
            .collect(
                Collectors.groupingBy(
                    row -> String.valueOf(row.group()), LinkedHashMap::new, Collectors.toList()))
            .values();
  }
}
