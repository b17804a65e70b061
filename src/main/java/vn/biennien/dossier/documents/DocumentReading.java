package vn.biennien.dossier.documents;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.file.Attachments;
import vn.biennien.search.page.SearchMarks;

/** Reads one document with everything that rests on its words. */
@Component
@RequiredArgsConstructor
class DocumentReading {
  private static final String HEAD =
      """
      select d.id, d.kind, c.title, c.titled, d.title_note, c.date_start, c.date_end, c.date_precision,
             c.publisher, a.quote as author, d.source_url, d.source_note, d.published_on, d.language,
             d.sensitivity, d.starting, d.illustrative, d.annotated, d.imported_at, d.sha256,
             octet_length(f.bytes) as file_bytes,
             d.kind = 'article' and exists (
               select 1 from meeting_report r where r.document_id = d.id and r.role = 'main'
                 and not exists (
                   select 1 from meeting_report s join document p on p.id = s.document_id
                   where s.meeting_id = r.meeting_id and p.kind <> 'article' and not p.illustrative
                     and p.sensitivity in (:readable))) as press
      from document d
      join document_card c on c.id = d.id
      left join document_file f on f.document_id = d.id
      left join citation a on a.id = d.author_citation_id
      where d.id = :id and d.sensitivity in (:readable)
      """;

  private static final String FACTS =
      """
      select c.id as citation_id, c.start_at as start, c.end_at as end, p.number, c.quote,
             f.sort, coalesce(f.record_id, 0) as record_id, f.aspect, f.label, f.code, f.detail, f.target
      from citation c
      join passage p on p.id = c.passage_id
      left join document_fact f on f.citation_id = c.id and f.document_id = :id
      where c.document_id = :id
      order by c.start_at, c.end_at desc, f.sort, f.record_id, f.position, c.id
      """;

  private final ReadableSql sql;
  private final SearchMarks search;
  private final Attachments files;

  /** The original as it came in. */
  record Original(String name, String mediaType, byte[] bytes) {}

  /**
   * @param q what is to be marked in it; empty for nothing
   * @param marks whether marks count
   */
  Optional<DocumentPage> page(long id, String q, boolean marks) {
    return head(id).map(head -> page(head, q, marks));
  }

  private DocumentPage page(DocumentPage.Head head, String q, boolean marks) {
    List<DocumentNotes.CitedFact> facts = facts(head.id());
    DocumentNotes notes = new DocumentNotes(facts);
    List<DocumentText.Passage> passages = passages(head.id());
    List<DocumentText.Span> furniture = furniture(head.id());
    DocumentHits hits =
        q.isEmpty() ? DocumentHits.NONE : DocumentHits.of(q, marks, search, passages, furniture);
    return new DocumentPage(
        head,
        meetings(head.id()),
        DocumentPage.blocks(passages, furniture, notes, hits),
        hits,
        ofSort(facts, "anomaly"),
        ofSort(facts, "figure"),
        places(head.id()),
        annotatorNotes(head.id()),
        files.of(head.id()));
  }

  private static List<DocumentNotes.CitedFact> ofSort(
      List<DocumentNotes.CitedFact> facts, String sort) {
    return facts.stream().filter(fact -> sort.equals(fact.sort())).toList();
  }

  Optional<DocumentPage.Head> head(long id) {
    return sql.sql(HEAD).param("id", id).query(DocumentPage.Head.class).optional();
  }

  List<DocumentText.Passage> passages(long id) {
    return sql.sql(
            """
            select number, start_at as start, end_at as end, text from passage
            where document_id = :id order by number
            """)
        .param("id", id)
        .query(DocumentText.Passage.class)
        .list();
  }

  List<DocumentText.Span> furniture(long id) {
    return sql.sql(
            """
            select kind, start_at as start, end_at as end from furniture
            where document_id = :id order by position
            """)
        .param("id", id)
        .query(DocumentText.Span.class)
        .list();
  }

  private List<DocumentNotes.CitedFact> facts(long id) {
    return sql.sql(FACTS).param("id", id).query(DocumentNotes.CitedFact.class).list();
  }

  List<DocumentPage.Told> meetings(long id) {
    return sql.sql(
            """
            select m.id, m.title, case when bool_or(r.role = 'main') then 'main' else min(r.role::text) end as role,
                   m.date_start, m.date_end, m.date_precision
            from meeting_report r join meeting m on m.id = r.meeting_id
            where r.document_id = :id
            group by m.id
            order by bool_or(r.role = 'main') desc, min(r.position)
            """)
        .param("id", id)
        .query(DocumentPage.Told.class)
        .list();
  }

  private List<DocumentPage.NamedPlace> places(long id) {
    return sql.sql(
            """
            select name, min(citation_id) as citation_id from place
            where document_id = :id group by name order by min(position)
            """)
        .param("id", id)
        .query(DocumentPage.NamedPlace.class)
        .list();
  }

  private List<String> annotatorNotes(long id) {
    return sql.sql("select note from document_note where document_id = :id order by position")
        .param("id", id)
        .query(String.class)
        .list();
  }

  Optional<Original> original(long id) {
    return sql.sql(
            """
            select f.name, f.media_type, f.bytes
            from document_file f join document d on d.id = f.document_id
            where d.id = :id and d.sensitivity in (:readable)
            """)
        .param("id", id)
        .query(Original.class)
        .optional();
  }
}
