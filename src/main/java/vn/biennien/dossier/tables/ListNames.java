package vn.biennien.dossier.tables;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.citations.ReadableSql;

/**
 * What the records are called to which a list is narrowed. Of what the reader may not see, only the
 * slug or number is told that is in the address.
 */
@Repository
@RequiredArgsConstructor
class ListNames {
  private final ReadableSql sql;

  String jurisdiction(String slug) {
    return sql.sql(
            "select jurisdiction_label(j, :asof::date) from jurisdiction j where slug = :slug")
        .param("slug", slug)
        .query(String.class)
        .optional()
        .orElse(slug);
  }

  String gate(String slug) {
    return sql.sql(
            """
            select concat_ws(' – ', o.vn, o.cn) from border_object o
            where o.slug = :slug and (o.reference or exists (
              select 1 from gate_mention g join document d on d.id = g.document_id
              where g.border_object_id = o.id and d.sensitivity in (:readable)))
            """)
        .param("slug", slug)
        .query(String.class)
        .optional()
        .orElse(slug);
  }

  String chain(String id) {
    return named(
        """
        select h.name from commitment_chain h where h.id = :id and exists (
          select 1 from commitment c join document d on d.id = c.document_id
          where c.chain_id = h.id and d.sensitivity in (:readable))
        """,
        id);
  }

  String meeting(String id) {
    return named(
        """
        select m.title from meeting m where m.id = :id and exists (
          select 1 from meeting_report r join document d on d.id = r.document_id
          where r.meeting_id = m.id and d.sensitivity in (:readable))
        """,
        id);
  }

  private String named(String which, String id) {
    return sql.sql(which).param("id", Long.parseLong(id)).query(String.class).optional().orElse(id);
  }
}
