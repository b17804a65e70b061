package vn.biennien.commitment;

import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.form.FormMenu;
import vn.biennien.form.Option;
import vn.biennien.shared.Readers;

/** What the menus of a form offer that adds to a document or corrects what it tells. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DocumentMenus {
  private static final int MOST = 1000;

  private static final Map<FormMenu, String> QUERIES =
      Map.ofEntries(
          Map.entry(
              FormMenu.PARAGRAPHS,
              """
              select number::text as value, number || '. ' || left(text, 90) || case when length(text) > 90 then '…' else '' end as label
              from passage where document_id = :document order by number
              """),
          Map.entry(
              FormMenu.TEXTS,
              """
              with near as (
                select distinct other.document_id from meeting_report own join meeting_report other on other.meeting_id = own.meeting_id
                where own.document_id = :document
              )
              select d.id::text as value,
                     left(d.title, 90) || case when length(d.title) > 90 then '…' else '' end
                     || coalesce(' (' || to_char(d.date_start, 'FMDD/FMMM/YYYY') || ')', '') as label
              from document_card d
              where d.sensitivity = any (:readable)
                and (d.id = :document or d.kind not in ('article', 'note') or d.id in (select document_id from near)
                     or d.id in (select full_text_id from paper where document_id = :document))
              order by d.id = :document desc, d.id in (select document_id from near) desc, d.date_start desc nulls last, d.id
              limit :most
              """),
          Map.entry(
              FormMenu.REPORTS,
              """
              select r.id::text as value, m.title as label from meeting_report r join meeting m on m.id = r.meeting_id
              where r.document_id = :document order by (r.role = 'main') desc, r.position
              """),
          Map.entry(
              FormMenu.MEETINGS,
              """
              select m.id::text as value, m.title || coalesce(' (' || to_char(m.date_start, 'FMDD/FMMM/YYYY') || ')', '') as label
              from meeting m where exists (select from meeting_report where meeting_id = m.id)
              order by m.date_start desc nulls last, m.id desc
              """),
          Map.entry(
              FormMenu.PARTICIPATIONS,
              """
              select a.id::text as value, a.name || coalesce(', ' || a.body, '') as label from participation a
              where a.document_id = :document order by a.name collate vietnamese
              """),
          Map.entry(
              FormMenu.MENTIONS,
              """
              select g.id::text as value, concat_ws(' – ', o.vn, o.cn) || ' (“' || left(c.quote, 60) || '”)' as label
              from gate_mention g join border_object o on o.id = g.border_object_id join citation c on c.id = g.citation_id
              where g.document_id = :document order by g.position
              """),
          Map.entry(
              FormMenu.PEOPLE,
              """
              with told as (
                select a.person_id, lower(regexp_replace(a.name, '^.*\\s', '')) as given from participation a where a.document_id = :document
              )
              select p.id::text as value, concat_ws(', ', p.name, coalesce(jurisdiction_label(j), p.body)) || ' (' || p.id || ')' as label
              from person p left join jurisdiction j on j.id = p.jurisdiction_id
              where p.id in (select person_id from told)
                 or lower(p.given_name) in (select given from told)
                    and (not exists (select from participation where person_id = p.id)
                         or exists (select from participation a join document d on d.id = a.document_id
                                    where a.person_id = p.id and d.sensitivity = any (:readable)))
              order by p.given_name, p.name, p.id limit :most
              """),
          Map.entry(
              FormMenu.GATES,
              """
              select id::text as value, concat_ws(' – ', vn, cn) as label from border_object
              order by (object = 'gate_pair') desc, concat_ws(' – ', vn, cn) collate vietnamese
              """),
          Map.entry(
              FormMenu.CHAINS,
              "select id::text as value, name as label from commitment_chain order by name"),
          Map.entry(
              FormMenu.JURISDICTIONS,
              "select id::text as value, jurisdiction_label(j) as label from jurisdiction j order by position"),
          Map.entry(
              FormMenu.NAMES,
              """
              select a.name as value, a.name as label from participation a join document d on d.id = a.document_id
              where a.named and d.sensitivity = any (:readable)
              group by a.name order by max(a.id) desc limit :most
              """),
          Map.entry(
              FormMenu.PAPERS,
              """
              select min(p.id)::text as value, p.title as label from paper p join document d on d.id = p.document_id and not d.illustrative
              where p.status in ('signed', 'signed_before', 'in_force')
              group by p.title order by p.title collate vietnamese limit 300
              """),
          Map.entry(FormMenu.OFFICES, stated("c.quote")),
          Map.entry(FormMenu.ORGANISATIONS, stated("o.organisation")));

  private final JdbcClient sql;
  private final Readers readers;

  private static String stated(String words) {
    return """
    select %1$s as value, %1$s as label
    from participation_office o join citation c on c.id = o.citation_id join document d on d.id = c.document_id
    where d.sensitivity = any (:readable) and length(%1$s) <= 120
    group by %1$s order by count(*) desc, %1$s limit :most
    """
        .formatted(words);
  }

  /**
   * @param document what a menu of what a document tells is empty without
   */
  public List<Option> of(FormMenu menu, @Nullable Long document) {
    String query = String.valueOf(QUERIES.get(menu));
    return document == null && query.contains(":document")
        ? List.of()
        : sql.sql(query)
            .param("document", document)
            .param("readable", readers.sensitivities().toArray(String[]::new))
            .param("most", MOST)
            .query(Option.class)
            .list();
  }

  public String title(long document) {
    return sql.sql("select title from document_card where id = ?")
        .param(document)
        .query(String.class)
        .single();
  }
}
