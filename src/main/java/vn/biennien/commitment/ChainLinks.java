package vn.biennien.commitment;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.document.DocumentFactsChanged;
import vn.biennien.shared.Change;
import vn.biennien.shared.NotFoundException;

/** Takes an editor's word on what the archive suggests as a link of a chain. */
@Service
@RequiredArgsConstructor
class ChainLinks {
  private final Commitments commitments;
  private final EntityManager entities;
  private final JdbcClient sql;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /**
   * Makes the commitment a link of the chain; what is a link of another one stays there.
   *
   * @throws NotFoundException when there is no such chain or commitment
   */
  @Transactional
  void accept(long chain, long commitment) {
    CommitmentChain target = entities.find(CommitmentChain.class, chain);
    if (target == null) {
      throw new NotFoundException("chain");
    }
    Commitment item = commitments.own(commitment);
    if (item.chain() != null) {
      return;
    }
    item.joins(target, false);
    tell("linking.accepted", chain, commitment);
    events.publishEvent(new DocumentFactsChanged(item.document().id()));
  }

  @Transactional
  void refuse(long chain, long commitment) {
    commitments.own(commitment);
    sql.sql(
            """
            insert into chain_refusal (chain_id, commitment_id, refused_at)
            select id, :commitment, :at from commitment_chain where id = :chain on conflict do nothing
            """)
        .param("chain", chain)
        .param("commitment", commitment)
        .param("at", Timestamp.from(clock.instant()))
        .update();
    tell("linking.refused", chain, commitment);
  }

  private void tell(String action, long chain, long commitment) {
    events.publishEvent(new Change(action, "/chains/" + chain, "/commitments/" + commitment));
  }
}
