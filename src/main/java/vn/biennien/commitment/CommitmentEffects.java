package vn.biennien.commitment;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;
import vn.biennien.jurisdiction.Jurisdictions;

/** A commitment's first stage is what its text says; a chain without commitments goes. */
@Component
class CommitmentEffects implements RecordEffects {
  private final EntityManager entities;
  private final Jurisdictions jurisdictions;
  private final Chains chains;

  CommitmentEffects(EntityManager entities, Jurisdictions jurisdictions, Chains chains) {
    this.entities = entities;
    this.jurisdictions = jurisdictions;
    this.chains = chains;
  }

  @Override
  public List<RecordForm> forms() {
    return List.of(CommitmentForm.COMMITMENT);
  }

  @Override
  public String corrected(StoredRecord was, Set<String> fields, AffectedRecords affected) {
    Commitment item = entities.find(Commitment.class, was.record());
    if (fields.contains("status_at_article") || fields.contains("quoted")) {
      item.beginsAnew();
    }
    if (fields.contains("chain")) {
      item.isPutIntoItsChain();
    }
    if (fields.contains("responsible")) {
      item.recognises(name -> jurisdictions.named(name, null).orElse(null));
    }
    item.standsAnew();
    return was.key();
  }

  @Override
  public void remove(StoredRecord record, Runnable removal, AffectedRecords affected) {
    Commitment item = entities.find(Commitment.class, record.record());
    CommitmentChain chain = item.chain();
    affected.add("document", item.document().id());
    String sensitivity = item.document().sensitivity();
    removal.run();
    if (chain != null) {
      chains.sweep(List.of(chain.id()));
      affected.gone("chain", String.valueOf(chain.id()), sensitivity);
    }
  }
}
