package vn.biennien.meeting;

import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offices that texts state, and the postings of people that they make. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class StatedOffices {
  private static final String SAME =
      "p.person_id = o.person_id and p.title = o.title and p.organisation is not distinct from o.organisation and p.acting = o.acting";

  private static final String STATED =
      """
      with o as (
        select o.*, q.quote as title, a.person_id from participation_office o
        join participation a on a.id = o.participation_id join citation q on q.id = o.citation_id
        where o.participation_id = :participation
      )
      """;

  private final JdbcClient sql;

  /**
   * @param posting to which the office led until now
   * @param alone whether no other office leads there
   * @param same the posting that says what the office says now
   */
  private record Stated(
      int position,
      @Nullable Long personId,
      @Nullable Long posting,
      boolean alone,
      @Nullable Long same) {}

  /** Lets the postings of whoever attended say what the offices stated there say now. */
  void settle(long participation) {
    for (Stated office : stated(participation)) {
      Long posting = office.personId() == null ? null : posting(participation, office);
      sql.sql(
              """
              update participation_office set posting_id = :posting
              where participation_id = :participation and position = :position and posting_id is distinct from :posting
              """)
          .param("posting", posting, java.sql.Types.BIGINT)
          .param("participation", participation)
          .param("position", office.position())
          .update();
      Optional.ofNullable(office.posting()).ifPresent(this::release);
    }
  }

  private List<Stated> stated(long participation) {
    return sql.sql(
            STATED
                + "select o.position, o.person_id, o.posting_id as posting,"
                + " not exists (select from participation_office x where x.posting_id = o.posting_id and (x.participation_id, x.position) <> (o.participation_id, o.position)) as alone,"
                + " (select p.id from posting p where "
                + SAME
                + ") as same from o order by o.position")
        .param("participation", participation)
        .query(Stated.class)
        .list();
  }

  private long posting(long participation, Stated office) {
    Long known = office.same();
    if (known != null && (!known.equals(office.posting()) || !office.alone())) {
      return known;
    }
    String said =
        office.posting() != null && office.alone()
            ? "update posting p set person_id = o.person_id, title = o.title, organisation = o.organisation, rank = o.rank, acting = o.acting from o where p.id = "
                + office.posting()
                + " and o.position = :position returning p.id"
            : "insert into posting (person_id, title, organisation, rank, acting) select person_id, title, organisation, rank, acting from o where position = :position returning id";
    return sql.sql(STATED + said)
        .param("participation", participation)
        .param("position", office.position())
        .query(Long.class)
        .single();
  }

  /** The posting that this office makes, if its person is known. */
  List<Long> postings(String office) {
    return sql.sql(
            "select posting_id from participation_office t where posting_id is not null and "
                + AttendanceForms.OFFICE.isNamed())
        .param("key", office)
        .query(Long.class)
        .list();
  }

  /** A posting that no text states any longer goes. */
  public void release(long posting) {
    sql.sql(
            "delete from posting where id = :id and not exists (select from participation_office where posting_id = :id)")
        .param("id", posting)
        .update();
  }
}
