package vn.biennien.dossier.chains;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.commitments.CommitmentStep;
import vn.biennien.dossier.timelines.ReadingDay;
import vn.biennien.dossier.timelines.Timeline;
import vn.biennien.dossier.timelines.Timeline.Lane;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Display;

/** Lays the years of an undertaking out as a timeline. */
@Component
@RequiredArgsConstructor
class ChainTimelines {
  private final Display display;
  private final ReadingDay day;

  /** A lane for what each side did or is to do, and one for what both did. */
  @Nullable Timeline of(List<CommitmentStep> steps) {
    return Timeline.of(
        ControlledList.SIDES.codes().stream()
            .map(side -> lane(side, steps))
            .filter(lane -> !lane.moments().isEmpty())
            .toList(),
        day.today());
  }

  private Lane lane(String side, List<CommitmentStep> steps) {
    return new Lane(
        display.label("side", side),
        List.of(),
        steps.stream()
            .filter(step -> !step.illustrative() && step.side().equals(side))
            .map(step -> step.moment(display))
            .toList());
  }
}
