package vn.biennien.jurisdiction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.form.ColumnValue;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.StoredRecord;
import vn.biennien.shared.Refused;
import vn.biennien.shared.Slugs;

/** Whatever changes of a jurisdiction, its names are read anew. */
@Component
class JurisdictionEffects extends RecordEffects {
  private final JdbcClient sql;
  private final Jurisdictions jurisdictions;

  JurisdictionEffects(JdbcClient sql, Jurisdictions jurisdictions) {
    super(JurisdictionForms.JURISDICTION);
    this.sql = sql;
    this.jurisdictions = jurisdictions;
  }

  /** Its address, made of its name, and the last place in the order of the archive. */
  @Override
  public List<ColumnValue> derived(Map<String, String> values) {
    String slug = Slugs.of(values.getOrDefault("jurisdiction_name", ""));
    boolean known =
        slug.isEmpty()
            || sql.sql("select exists (select from jurisdiction where slug = ?)")
                .param(slug)
                .query(Boolean.class)
                .single();
    if (known) {
      throw new Refused("jurisdiction_name", "revision.refused.known");
    }
    int position =
        sql.sql("select max(position) + 1 from jurisdiction").query(Integer.class).single();
    return List.of(
        ColumnValue.of("slug", "text", slug), ColumnValue.of("position", "int", position));
  }

  /** It is also recognised by its own name. */
  @Override
  public void added(long id, @Nullable StoredRecord first) {
    sql.sql(
            "insert into jurisdiction_name (jurisdiction_id, name) select id, name from jurisdiction where id = ? on conflict do nothing")
        .param(id)
        .update();
  }

  @Override
  public void settle(StoredRecord record) {
    jurisdictions.forget();
  }

  @Override
  public void restored(long record) {
    jurisdictions.forget();
  }
}
