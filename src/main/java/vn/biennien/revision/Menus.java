package vn.biennien.revision;

/** What the choices of a form offer: value and label. */
final class Menus {
  static final String JURISDICTIONS =
      "select id::text as value, jurisdiction_label(j) as label from jurisdiction j order by position";
  static final String GATES =
      """
      select id::text as value, concat_ws(' – ', vn, cn) as label from border_object
      order by (object = 'gate_pair') desc, concat_ws(' – ', vn, cn) collate vietnamese
      """;
  static final String CHAINS =
      "select id::text as value, name as label from commitment_chain order by name limit 1000";
  static final String REPORTS =
      """
      select r.id::text as value, m.title as label from meeting_report r join meeting m on m.id = r.meeting_id
      where r.document_id = :document order by (r.role = 'main') desc, r.position
      """;
  static final String PARTICIPATIONS =
      """
      select a.id::text as value, a.name || coalesce(', ' || a.body, '') as label from participation a
      where a.document_id = :document order by a.position
      """;

  private Menus() {}

  /** One that a menu offers. */
  record Option(String value, String label) {}
}
