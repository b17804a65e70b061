package vn.biennien.commitment;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.StoredRecord;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.meeting.MeetingForms;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.paper.Paper;

/** What follows when commitments change, their stages, chains and meetings. */
@Configuration(proxyBeanMethods = false)
class CommitmentEffects {

  /** Its first stage is what its text says; a chain without commitments goes. */
  @Bean
  RecordEffects effectsOnCommitments(
      EntityManager entities, Jurisdictions jurisdictions, Chains chains) {
    return new RecordEffects(CommitmentForm.COMMITMENT) {
      @Override
      public String corrected(StoredRecord was, Set<String> fields) {
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
        String sensitivity = item.document().sensitivity();
        removal.run();
        if (chain != null) {
          chains.sweep(List.of(chain.id()));
          affected.gone("chain", String.valueOf(chain.id()), sensitivity);
        }
      }
    };
  }

  /** A commitment stands as its last stage says. */
  @Bean
  RecordEffects effectsOnStages(EntityManager entities) {
    return new RecordEffects(ChainForms.STAGE) {
      @Override
      public void settle(StoredRecord stage) {
        entities.find(Commitment.class, stage.record()).standsAnew();
      }
    };
  }

  /** A chain begins with a commitment, and leaves its commitments alone when it goes. */
  @Bean
  RecordEffects effectsOnChains(EntityManager entities) {
    return new RecordEffects(ChainForms.CHAIN) {
      @Override
      public void added(long chain, @Nullable StoredRecord first) {
        if (first != null) {
          entities
              .find(Commitment.class, first.record())
              .joins(entities.find(CommitmentChain.class, chain), true);
        }
      }

      @Override
      public void remove(StoredRecord chain, Runnable removal, AffectedRecords affected) {
        for (Commitment item : of(entities, Commitment.class, "x.chain.id", chain.record())) {
          item.leavesItsChain();
          affected.add("document", item.document().id());
        }
        entities.flush();
        removal.run();
      }
    };
  }

  /** With a meeting goes what texts say that it came to; each as an entity, for the index. */
  @Bean
  RecordEffects effectsOnResultsOfMeetings(EntityManager entities) {
    return new RecordEffects(MeetingForms.MEETING) {
      @Override
      public void remove(StoredRecord meeting, Runnable removal, AffectedRecords affected) {
        long id = meeting.record();
        of(entities, Commitment.class, "x.report.meeting.id", id).forEach(entities::remove);
        of(entities, Paper.class, "x.report.meeting.id", id).forEach(entities::remove);
        entities.flush();
        for (MeetingReport report : of(entities, MeetingReport.class, "x.meeting.id", id)) {
          affected.add("document", report.document().id());
          entities.remove(report);
        }
        entities.flush();
        removal.run();
      }
    };
  }

  private static <T> List<T> of(EntityManager entities, Class<T> what, String path, long id) {
    return entities
        .createQuery("from " + what.getSimpleName() + " x where " + path + " = :id", what)
        .setParameter("id", id)
        .getResultList();
  }
}
