package vn.biennien.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.biennien.shared.Readers;

/**
 * Rights are role, sensitivity and jurisdiction: what one may read one may change only where it
 * concerns a jurisdiction whose records one keeps.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Keepers {
  private static final Map<String, String> SHARED =
      Map.of(
          "person",
          "select distinct f.value from document_facet f join participation a on a.document_id = f.document_id where a.person_id = ? and f.facet = 'jurisdiction'",
          "chain",
          "select distinct f.value from document_facet f join commitment c on c.document_id = f.document_id where c.chain_id = ? and f.facet = 'jurisdiction'",
          "gate",
          "select j.slug from border_object o join jurisdiction j on j.id = o.jurisdiction_id where o.id = ?",
          "jurisdiction",
          "select slug from jurisdiction where id = ?");

  private final JdbcClient sql;
  private final Readers readers;

  /**
   * @throws AccessDeniedException when the text concerns only jurisdictions that others keep
   */
  public void require(long document) {
    if (!keptByOthers(List.of(document)).isEmpty()) {
      throw new AccessDeniedException("kept by others: document " + document);
    }
  }

  /** The same for a meeting: by the texts that tell of it. */
  public void requireMeeting(long meeting) {
    require(ofMeeting(meeting));
  }

  /**
   * The same for what several texts share: a person goes by the texts that tell of attendance, a
   * chain by those of its commitments, a gate by the province that it is in, a jurisdiction by
   * itself.
   */
  public void requireShared(String kind, long record) {
    String concerned = SHARED.get(kind);
    if (concerned != null) {
      require(sql.sql(concerned).param(record).query(String.class).list());
    }
  }

  /** Whether the meeting is among those that this editor may change. */
  public boolean keepsMeeting(long meeting) {
    return readers.mayKeep(ofMeeting(meeting));
  }

  private List<String> ofMeeting(long meeting) {
    return sql.sql(
            "select distinct f.value from document_facet f join meeting_report r on r.document_id = f.document_id where r.meeting_id = ? and f.facet = 'jurisdiction'")
        .param(meeting)
        .query(String.class)
        .list();
  }

  /**
   * Of these texts, those that concern only jurisdictions that others keep. A text that names no
   * party concerns those of whom other texts of its meetings tell. Two statements at most.
   */
  public Set<Long> keptByOthers(Collection<Long> documents) {
    Set<Long> asked = new HashSet<>(documents);
    Map<Long, List<String>> concerned =
        concerned(
            "select document_id, value from document_facet where document_id = any (:documents) and facet = 'jurisdiction'",
            asked);
    asked.removeAll(concerned.keySet());
    if (!asked.isEmpty()) {
      concerned.putAll(
          concerned(
              """
              select distinct own.document_id, f.value from meeting_report own join meeting_report other on other.meeting_id = own.meeting_id
              join document_facet f on f.document_id = other.document_id and f.facet = 'jurisdiction'
              where own.document_id = any (:documents)
              """,
              asked));
    }
    concerned.values().removeIf(readers::mayKeep);
    return Set.copyOf(concerned.keySet());
  }

  private Map<Long, List<String>> concerned(String query, Set<Long> documents) {
    Map<Long, List<String>> concerned = new HashMap<>();
    sql.sql(query)
        .param("documents", documents.toArray(Long[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    concerned
                        .computeIfAbsent(row.getLong("document_id"), id -> new ArrayList<>())
                        .add(row.getString("value")));
    return concerned;
  }

  private void require(List<String> jurisdictions) {
    if (!readers.mayKeep(jurisdictions)) {
      throw new AccessDeniedException("kept by others: " + jurisdictions);
    }
  }
}
