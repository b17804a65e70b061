package vn.biennien.dossier.gates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.biennien.gate.LevelEvent;
import vn.biennien.shared.Side;

/**
 * The level history of one border object. A level has a side and a date (rule 5 of the domain):
 * sources disagree, and all are kept and shown.
 */
public final class GateHistory {
  private static final Comparator<GateStep> BY_DAY =
      Comparator.comparing(GateStep::day).thenComparing(GateStep::isAct);

  private final List<GateStep> steps;

  public GateHistory(List<GateStep> steps) {
    this.steps = steps.stream().sorted(BY_DAY).toList();
  }

  public List<GateStep> steps() {
    return steps;
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /**
   * The step that gives today's level of a side: its last ceremony or opening, which what texts
   * call it does not override. Where there is no such act, it is the first of the last statements
   * that agree with each other; an approval counts only where nothing else is known.
   */
  public @Nullable GateStep today(String side) {
    List<GateStep> own = steps.stream().filter(step -> step.isOf(side)).toList();
    List<GateStep> acts = own.stream().filter(GateStep::isAct).toList();
    if (!acts.isEmpty()) {
      return firstTold(acts, acts.getLast());
    }
    List<GateStep> stated = own.stream().filter(GateStep::isStated).toList();
    if (stated.isEmpty()) {
      return own.isEmpty() ? null : own.getLast();
    }
    GateStep last = stated.getLast();
    for (GateStep step : stated.reversed()) {
      if (!step.level().equals(last.level())) {
        break;
      }
      last = step;
    }
    return last;
  }

  /** An approval of a level that is not yet in force on that side. */
  public @Nullable GateStep approvedOnly(String side) {
    GateStep now = today(side);
    return steps.stream()
        .filter(step -> step.isOf(side) && LevelEvent.APPROVED.is(step.event()))
        .filter(step -> now == null || !step.level().equals(now.level()))
        .filter(step -> now == null || !now.isAct() || step.day().isAfter(now.day()))
        .reduce((a, b) -> b)
        .orElse(null);
  }

  /** A text that calls one side's level what it became only later: "one-sided use". */
  public @Nullable GateStep usedEarlier(String side) {
    GateStep now = today(side);
    return now == null || !now.isAct()
        ? null
        : steps.stream()
            .filter(step -> step.isOf(side) && step.isStated())
            .filter(step -> step.level().equals(now.level()) && step.day().isBefore(now.day()))
            .findFirst()
            .orElse(null);
  }

  /** Whether the two sides have different levels today. */
  public boolean sidesDiffer() {
    GateStep vn = today(Side.VN.code());
    GateStep cn = today(Side.CN.code());
    return vn != null
        && cn != null
        && !vn.isUnknown()
        && !cn.isUnknown()
        && !vn.level().equals(cn.level());
  }

  /** Whether sources disagree anywhere in the history. */
  public boolean disagrees() {
    return sidesDiffer() || steps.stream().anyMatch(this::clashes);
  }

  /**
   * Whether a statement disagrees with an act (it calls a level what it became only later, or still
   * what it no longer was) or with another statement of the same day.
   */
  public boolean clashes(GateStep step) {
    return step.isStated()
        && !step.isUnknown()
        && steps.stream().anyMatch(other -> disagree(step, other));
  }

  private boolean disagree(GateStep step, GateStep other) {
    boolean sameSide =
        step.side().equals(other.side()) || Side.BOTH.is(step.side()) || Side.BOTH.is(other.side());
    if (other.isAct() && sameSide) {
      boolean tooEarly = step.level().equals(other.level()) && step.day().isBefore(other.day());
      return tooEarly
          || (!step.level().equals(other.level())
              && !step.day().isBefore(other.day())
              && isLastActBefore(other, step));
    }
    return other.isStated()
        && !other.isUnknown()
        && step.day().equals(other.day())
        && !step.level().equals(other.level());
  }

  private boolean isLastActBefore(GateStep act, GateStep step) {
    return steps.stream()
        .filter(other -> other.isAct() && !other.day().isAfter(step.day()))
        .reduce((a, b) -> b)
        .map(act::equals)
        .orElse(false);
  }

  /** One line of the two-sided history: what is known of each side on one day. */
  public record Line(GateStep when, List<GateStep> vn, List<GateStep> cn, boolean clash) {
    public boolean act() {
      return when.isAct();
    }
  }

  /** The history day by day, latest first; what is said of both sides stands on both. */
  public List<Line> lines() {
    Map<List<@Nullable Object>, List<GateStep>> days = new LinkedHashMap<>();
    for (GateStep step : steps) {
      days.computeIfAbsent(
              Arrays.asList(step.on(), step.precision(), step.isAct()), key -> new ArrayList<>())
          .add(step);
    }
    return List.copyOf(days.values()).reversed().stream()
        .map(day ->
            new Line(
                day.getFirst(),
                day.stream().filter(step -> step.isOf(Side.VN.code())).toList(),
                day.stream().filter(step -> step.isOf(Side.CN.code())).toList(),
                day.stream().anyMatch(this::clashes)))
        .toList();
  }

  /** Of several documents that tell of an act, the one that was written of that day. */
  private static GateStep firstTold(List<GateStep> acts, GateStep act) {
    return acts.stream()
        .filter(step -> Objects.equals(step.on(), act.on()) && step.level().equals(act.level()))
        .findFirst()
        .orElse(act);
  }
}
