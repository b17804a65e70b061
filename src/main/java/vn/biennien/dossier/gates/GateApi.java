package vn.biennien.dossier.gates;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.commitments.CommitmentRow;
import vn.biennien.shared.DateView;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/** Gate pairs and other border objects as other programs read them. */
@RestController
@RequestMapping("/api/v1/gates")
@RequiredArgsConstructor
class GateApi {
  private final GateList list;
  private final GateRecords records;

  /**
   * @param from ISO 8601 as far as it is known
   * @param event a code of {@code level_events}; {@code stated}: known from then on
   */
  record Level(
      String side,
      String level,
      @Nullable String from,
      String precision,
      String event,
      CommitmentCitation citation) {
    static Level of(String side, GateStep step) {
      return new Level(
          side,
          step.level(),
          DateView.of(step.on(), step.on(), step.precision()).start(),
          step.precision(),
          step.event(),
          step.citation());
    }
  }

  /**
   * A paragraph that speaks of it.
   *
   * @param passage its number
   * @param text the words cited and those around them
   */
  record Passage(long document, int passage, String url, String title, String text) {
    static Passage of(GatePassages.Paragraph told) {
      return new Passage(
          told.document(),
          told.number(),
          "/documents/" + told.document() + "#p" + told.number(),
          told.title(),
          told.runs().stream().map(GatePassages.Run::text).collect(Collectors.joining()));
    }
  }

  /** One object with its whole history; what its item has stands at the top level. */
  record Whole(
      @JsonUnwrapped GateRow row,
      @Nullable BigDecimal latitude,
      @Nullable BigDecimal longitude,
      boolean placeApproximate,
      List<String> markers,
      List<Level> history,
      List<String> related,
      List<Long> meetings,
      List<Long> commitments,
      long passagesTotal,
      List<Passage> passages) {}

  @GetMapping
  ResultPage<GateRow> list(
      @RequestParam(required = false) @Nullable String object,
      @RequestParam(required = false) @Nullable String jurisdiction,
      Paging paging) {
    return list.page(object, jurisdiction, paging).page();
  }

  @GetMapping("/{slug}")
  Whole one(@PathVariable String slug) {
    GateRecord found = records.find(slug);
    if (found == null) {
      throw new NotFoundException("gate");
    }
    GateRecord.Place place = found.place();
    return new Whole(
        found.row(),
        place == null ? null : place.latitude(),
        place == null ? null : place.longitude(),
        place == null || place.approximate(),
        found.markers().stream().map(GateRecord.Marker::marker).toList(),
        found.row().history().steps().stream().map(step -> Level.of(step.side(), step)).toList(),
        found.related().stream().map(related -> related.gate().slug()).toList(),
        found.meetings().stream().map(GateRecord.Meeting::id).toList(),
        Stream.concat(found.specific().stream(), found.general().stream())
            .map(CommitmentRow::id)
            .toList(),
        found.passagesTotal(),
        found.passages().stream().map(Passage::of).toList());
  }
}
