package vn.biennien.ingest;

import org.springframework.stereotype.Component;
import vn.biennien.gate.BorderObjects;
import vn.biennien.gate.GateFacts;
import vn.biennien.gate.GateMention;
import vn.biennien.gate.GateMentionRepository;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.shared.PartialDay;

/**
 * Stores what an annotation says of border objects and their levels; known objects are recognised.
 */
@Component
class GateWriter {
  private final Jurisdictions jurisdictions;
  private final BorderObjects borderObjects;
  private final GateMentionRepository gateMentions;

  GateWriter(
      Jurisdictions jurisdictions,
      BorderObjects borderObjects,
      GateMentionRepository gateMentions) {
    this.jurisdictions = jurisdictions;
    this.borderObjects = borderObjects;
    this.gateMentions = gateMentions;
  }

  void write(Account account) {
    int position = 0;
    for (Annotation.Gate g : account.annotation().gatePairs()) {
      GateMention mention =
          new GateMention(
              account.document(),
              position++,
              g.id(),
              borderObjects.recognise(
                  g.object(),
                  g.vn(),
                  g.cn(),
                  jurisdictions.named(g.vnProvince(), account.day()).orElse(null)),
              new GateFacts(
                  g.object(),
                  g.vn(),
                  g.cn(),
                  g.vnProvince(),
                  g.cnRegion(),
                  g.currentLevel(),
                  g.requestedLevel(),
                  g.levelVnSide(),
                  g.levelCnSide(),
                  g.action(),
                  g.note()),
              g.markers(),
              account.cite(g.start(), g.end()));
      for (Annotation.Level level : g.levels()) {
        mention.reached(
            level.side(),
            level.level(),
            level.event(),
            PartialDay.parse(level.date()).orElse(PartialDay.UNKNOWN),
            account.cite(level.start(), level.end()));
      }
      account.keep(g.id(), gateMentions.save(mention));
    }
    for (Annotation.Gate g : account.annotation().gatePairs()) {
      account.gate(g.id()).include(account.gates(g.includes()));
    }
  }
}
