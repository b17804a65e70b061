package vn.biennien.export.briefing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.dossier.prints.BriefingMaterial;
import vn.biennien.shared.Change;

/** Keeps what was printed for a leader, with its date and the data that it was made from. */
@Service
@RequiredArgsConstructor
class KeptPrints {
  private final JdbcClient sql;
  private final JsonMapper json;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  /** A kept print in the list. */
  record Kept(long id, String title, LocalDate toldUntil, Instant madeAt, String madeBy) {}

  @Transactional
  long keep(String title, String query, BriefingMaterial data, byte[] pdf, String by) {
    long id =
        sql.sql(
                """
                insert into kept_print (title, query, told_until, data, pdf, made_at, made_by)
                values (:title, :query, :until, :data::jsonb, :pdf, :at, :by) returning id
                """)
            .param("title", title)
            .param("query", query)
            .param("until", data.today())
            .param("data", json.writeValueAsString(data))
            .param("pdf", pdf)
            .param("at", Timestamp.from(clock.instant()))
            .param("by", by)
            .query(Long.class)
            .single();
    events.publishEvent(new Change("print.kept", "/briefings/" + id + ".pdf", title));
    return id;
  }

  List<Kept> list() {
    return sql.sql(
            "select id, title, told_until, made_at, made_by from kept_print order by made_at desc, id desc limit 200")
        .query(Kept.class)
        .list();
  }

  Optional<byte[]> pdf(long id) {
    return sql.sql("select pdf from kept_print where id = ?")
        .param(id)
        .query(byte[].class)
        .optional();
  }
}
