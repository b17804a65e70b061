package vn.biennien.meeting;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.biennien.document.Keepers;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.ColumnValue;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.StoredRecord;
import vn.biennien.person.PersonForms;

/** What follows when meetings change, what texts say of them, and who attended. */
@Configuration(proxyBeanMethods = false)
class MeetingEffects {

  /** What was chosen of it by hand is no longer taken from its reports. */
  @Bean
  RecordEffects effectsOnMeetings(EntityManager entities, Meetings meetings) {
    return new RecordEffects(MeetingForms.MEETING) {
      @Override
      public String corrected(StoredRecord was, Set<String> fields) {
        entities.find(Meeting.class, was.record()).chooses(fields);
        entities.flush();
        if (fields.contains("series")) {
          meetings.retell(was.record());
        }
        return was.key();
      }
    };
  }

  /** The meeting shows what its texts tell now; its series is theirs. */
  @Bean
  RecordEffects effectsOnReports(JdbcClient sql, Keepers keepers, Meetings meetings) {
    return new RecordEffects(ReportForms.REPORT) {
      @Override
      public List<ColumnValue> derived(Map<String, String> values) {
        long meeting = Long.parseLong(values.getOrDefault("meeting", ""));
        keepers.requireMeeting(meeting);
        String series =
            sql.sql("select series from meeting where id = ?")
                .param(meeting)
                .query(String.class)
                .single();
        return List.of(ColumnValue.of("series", "text", series));
      }

      @Override
      public void settle(StoredRecord report) {
        meetings.retell(report.record());
      }
    };
  }

  /** Who attended may be somebody else than was thought: the postings of both people follow. */
  @Bean
  RecordEffects effectsOnAttendance(StatedOffices offices) {
    return new RecordEffects(AttendanceForms.PARTICIPATION) {
      @Override
      public void settle(StoredRecord participation) {
        offices.settle(participation.id());
      }
    };
  }

  /** A person holds the postings that the offices stated of them make. */
  @Bean
  RecordEffects effectsOnOffices(StatedOffices offices) {
    return new RecordEffects(AttendanceForms.OFFICE) {
      @Override
      public void settle(StoredRecord office) {
        offices.settle(office.id());
      }

      @Override
      public void remove(StoredRecord office, Runnable removal, AffectedRecords affected) {
        List<Long> postings = offices.postings(office.key());
        removal.run();
        postings.forEach(offices::release);
      }
    };
  }

  /** Whoever a new person begins with is that person from now on. */
  @Bean
  RecordEffects effectsOnPeople(JdbcClient sql) {
    return new RecordEffects(PersonForms.PERSON) {
      @Override
      public void added(long person, @Nullable StoredRecord participation) {
        if (participation != null) {
          sql.sql("update participation set person_id = :person, named = true where id = :id")
              .param("person", person)
              .param("id", participation.id())
              .update();
        }
      }
    };
  }
}
