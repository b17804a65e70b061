package vn.biennien.dossier.gates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.commitments.CommitmentStep;
import vn.biennien.dossier.timelines.ReadingDay;
import vn.biennien.dossier.timelines.Timeline;
import vn.biennien.dossier.timelines.Timeline.Lane;
import vn.biennien.dossier.timelines.Timeline.Moment;
import vn.biennien.dossier.timelines.Timeline.Span;
import vn.biennien.shared.Display;
import vn.biennien.shared.Side;

/** Lays the years of a gate pair and of what was undertaken about it out as a timeline. */
@Component
@RequiredArgsConstructor
class GateTimelines {
  private final Display display;
  private final ReadingDay day;

  /** A lane for each side's level, and one for each undertaking. */
  @Nullable Timeline of(GateHistory history, Collection<List<CommitmentStep>> chains) {
    List<Lane> lanes = new ArrayList<>();
    if (!history.isEmpty()) {
      for (String side : List.of(Side.VN.code(), Side.CN.code())) {
        lanes.add(
            new Lane(display.label("side", side), spans(history, side), levels(history, side)));
      }
    }
    for (List<CommitmentStep> steps : chains) {
      List<Moment> moments = moments(steps);
      if (!moments.isEmpty()) {
        lanes.add(new Lane(steps.getFirst().chainName(), List.of(), moments));
      }
    }
    return Timeline.of(lanes, day.today());
  }

  /** From one act to the next; where there is none, from the first words that still hold. */
  private static List<Span> spans(GateHistory history, String side) {
    List<GateStep> acts =
        history.steps().stream()
            .filter(step -> step.isOf(side) && step.isAct() && step.on() != null)
            .toList();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      GateStep act = acts.get(i);
      if (i == 0 || !act.level().equals(acts.get(i - 1).level())) {
        LocalDate next =
            acts.stream()
                .skip(i)
                .filter(later -> !later.level().equals(act.level()))
                .map(GateStep::on)
                .findFirst()
                .orElse(null);
        spans.add(new Span(act.level(), false, Objects.requireNonNull(act.on()), next));
      }
    }
    GateStep told = history.today(side);
    if (spans.isEmpty() && told != null && !told.isUnknown() && told.on() != null) {
      spans.add(new Span(told.level(), true, told.on(), null));
    }
    return spans;
  }

  /** Of several documents that tell of one day the first. */
  private List<Moment> levels(GateHistory history, String side) {
    Map<List<@Nullable Object>, Moment> moments = new LinkedHashMap<>();
    for (GateStep step : history.steps()) {
      if (step.isOf(side)) {
        moments.putIfAbsent(
            java.util.Arrays.asList(step.level(), step.event(), step.on(), step.precision()),
            new Moment(
                step.isAct() ? "act" : step.event(),
                step.isAct() ? null : display.label("gate.letters", step.level()),
                display.label("gate_levels", step.level())
                    + ", "
                    + display.label("gate.event", step.event()),
                step.on(),
                step.on(),
                step.precision(),
                step.citation()));
      }
    }
    return List.copyOf(moments.values());
  }

  private List<Moment> moments(List<CommitmentStep> steps) {
    return steps.stream()
        .filter(step -> !step.illustrative())
        .map(step -> step.moment(display))
        .toList();
  }
}
