package vn.biennien.commitment;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Repository;
import vn.biennien.gate.GateAction;
import vn.biennien.gate.GateFacts;
import vn.biennien.gate.GateMention;
import vn.biennien.gate.GateObject;
import vn.biennien.gate.LevelCode;
import vn.biennien.shared.Code;

/**
 * Finds the chain that a new commitment belongs to: the one it names, else the one about the same
 * object and the same requested level. Only asking for a level joins; anything less certain is left
 * to the editor.
 */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Chains {
  private static final Code[] REACHES_A_LEVEL = {
    GateAction.UPGRADE,
    GateAction.UPGRADE_CEREMONY,
    GateAction.OPEN_OFFICIAL,
    GateAction.OPEN_CEREMONY,
    GateAction.OPERATE
  };

  private final EntityManager entities;

  /**
   * The chain of this name, new when there is none; it learns its subject from the first link that
   * tells it.
   */
  public CommitmentChain named(String name, List<GateMention> gates) {
    CommitmentChain chain =
        entities
            .createQuery("from CommitmentChain where name = :name", CommitmentChain.class)
            .setParameter("name", name)
            .getResultStream()
            .findFirst()
            .orElseGet(() -> {
              CommitmentChain fresh = new CommitmentChain(name);
              entities.persist(fresh);
              return fresh;
            });
    if (!chain.hasSubject()) {
      subject(gates)
          .filter(mention -> about(mention).isEmpty())
          .ifPresent(mention -> chain.about(mention.borderObject(), level(mention.facts())));
    }
    return chain;
  }

  /** The chain that is about what this commitment asks for. */
  public Optional<CommitmentChain> about(List<GateMention> gates) {
    return subject(gates).flatMap(this::about);
  }

  private Optional<CommitmentChain> about(GateMention mention) {
    return entities
        .createQuery(
            "from CommitmentChain where borderObject = :object and targetLevel = :level",
            CommitmentChain.class)
        .setParameter("object", mention.borderObject())
        .setParameter("level", level(mention.facts()))
        .getResultStream()
        .findFirst();
  }

  /** Of these, those go that no commitment belongs to any more. */
  public void sweep(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    entities.flush();
    entities
        .createQuery(
            "from CommitmentChain x where x.id in :ids and not exists (from Commitment c where c.chain = x)",
            CommitmentChain.class)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(entities::remove);
  }

  private static Optional<GateMention> subject(List<GateMention> gates) {
    return gates.size() == 1
        ? Optional.of(gates.getFirst()).filter(mention -> asksForLevel(mention.facts()))
        : Optional.empty();
  }

  private static boolean asksForLevel(GateFacts facts) {
    return Code.isOneOf(facts.action(), REACHES_A_LEVEL)
        && (facts.requestedLevel() != null || !GateObject.GATE_PAIR.is(facts.object()));
  }

  /**
   * Bridges, scenic areas and routes have no level: for them the level asked for is "not
   * applicable".
   */
  private static String level(GateFacts facts) {
    String requested = facts.requestedLevel();
    return requested == null ? LevelCode.NA.code() : requested;
  }
}
