package vn.biennien.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.document.DocumentForms;
import vn.biennien.form.RecordForm;
import vn.biennien.meeting.MeetingForms;
import vn.biennien.person.PersonForms;
import vn.biennien.shared.Readers;
import vn.biennien.shared.Slugs;

/** Finds records that may be the same: unsure means shown, and never merged by itself. */
@Repository
class Duplicates {
  private static final int MOST = 100;

  private final JdbcClient sql;
  private final Readers readers;

  Duplicates(JdbcClient sql, Readers readers) {
    this.sql = sql;
    this.readers = readers;
  }

  /** Two that may be one. */
  record Pair(RecordForm form, Candidate one, Candidate other) {}

  /**
   * One of them.
   *
   * @param alike what it shares with those that are like it; folded before it is compared
   */
  record Candidate(long id, String title, @Nullable String detail, String alike, String group) {}

  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    pairs.addAll(pairs(PersonForms.PERSON, PEOPLE));
    pairs.addAll(pairs(MeetingForms.MEETING, MEETINGS));
    pairs.addAll(pairs(DocumentForms.DOCUMENT, DOCUMENTS));
    return pairs.subList(0, Math.min(MOST, pairs.size()));
  }

  /** The same name on the same side; the place may be told in other words. */
  private static final String PEOPLE =
      """
      select p.id, p.name as title, concat_ws(', ', p.name_zh, j.name, p.body) as detail, p.name as alike, p.side::text as "group"
      from person p left join jurisdiction j on j.id = p.jurisdiction_id
      where exists (select from participation a join document d on d.id = a.document_id
                    where a.person_id = p.id and d.sensitivity = any (:readable))
      order by p.id
      """;

  private static final String MEETINGS =
      """
      select m.id, m.title, coalesce(to_char(m.date_start, 'FMDD/FMMM/YYYY'), m.edition_year::text) as detail,
             m.series || ' ' || coalesce(m.date_start::text, m.title) as alike, m.series::text as "group"
      from meeting m
      where exists (select from meeting_report r join document d on d.id = r.document_id
                    where r.meeting_id = m.id and d.sensitivity = any (:readable))
      order by m.id
      """;

  private static final String DOCUMENTS =
      """
      select d.id, d.title, concat_ws(', ', d.publisher, to_char(d.published_on, 'FMDD/FMMM/YYYY')) as detail,
             d.title as alike, d.kind::text as "group"
      from document_card d where d.titled and d.sensitivity = any (:readable) order by d.id
      """;

  private List<Pair> pairs(RecordForm form, String query) {
    Map<String, Candidate> first = new LinkedHashMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (Candidate candidate :
        sql.sql(query)
            .param("readable", readers.sensitivities().toArray(String[]::new))
            .query(Candidate.class)
            .list()) {
      String key = candidate.group() + " " + Slugs.of(candidate.alike());
      Candidate known = first.putIfAbsent(key, candidate);
      if (known != null) {
        pairs.add(new Pair(form, known, candidate));
      }
    }
    return pairs;
  }
}
