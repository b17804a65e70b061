package vn.biennien.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.biennien.dossier.ManyFacts;

/**
 * Records of every sensitivity, each with a word in it by which it is found wherever it is told.
 */
final class MarkedRecords {
  static final List<String> SENSITIVITIES = List.of("public", "internal", "restricted");

  private final JdbcClient sql;

  MarkedRecords(JdbcClient sql) {
    this.sql = sql;
  }

  /** A word that only records of this sensitivity have. */
  static String mark(String sensitivity) {
    return "Zkw" + sensitivity.substring(0, 3) + "vq";
  }

  /**
   * Records of every sort that one document of this sensitivity tells of.
   *
   * @return what each is called by
   */
  Map<String, String> tell(String sensitivity) {
    String mark = mark(sensitivity);
    int number = SENSITIVITIES.indexOf(sensitivity) + 1;
    ManyFacts.Told told = new ManyFacts(sql).told(number, sensitivity);
    long document = told.document();
    Map<String, String> of = new LinkedHashMap<>();
    of.put("meeting", "" + told.meeting());
    of.put("document", "" + document);
    of.put("person", "" + told.person());
    of.put("commitment", "" + told.commitment());
    of.put("gate", told.gate());
    String citation = one("select min(id) from citation where document_id = " + document);
    String report = one("select id from meeting_report where document_id = " + document);
    run(
        "update meeting set title = 'Cuộc họp "
            + mark
            + "', date_start = '2031-01-0"
            + number
            + "', date_end = '2031-01-0"
            + number
            + "', date_precision = 'day' where id = "
            + told.meeting());
    run("update person set name = 'Người " + mark + "' where id = " + told.person());
    run("update participation set name = 'Người " + mark + "' where document_id = " + document);
    run("update commitment set summary = 'Việc " + mark + "' where document_id = " + document);
    run("update border_object set vn = 'Cảng " + mark + "' where slug = '" + told.gate() + "'");
    run("update document set publisher = 'Báo " + mark + "' where id = " + document);
    of.put("report", report);
    of.put("chain", one("select chain_id from commitment where id = " + told.commitment()));
    run(
        "update commitment_chain set name = 'Quá trình "
            + mark
            + "' where id = "
            + of.get("chain"));
    of.put(
        "participation", one("select min(id) from participation where document_id = " + document));
    of.put(
        "party",
        one(
            "insert into party (document_id, position, local_id, name, type, side, role, citation_id) values (%d, 0, 'B1', 'Bên %s', 'province', 'VN', 'participant', %s) returning id"
                .formatted(document, mark, citation)));
    of.put(
        "paper",
        one(
            "insert into paper (document_id, position, local_id, report_id, type, status, title, citation_id) values (%d, 0, 'P1', %s, 'minutes', 'signed', 'Biên bản %s', %s) returning id"
                .formatted(document, report, mark, citation)));
    run(
        "insert into figure (document_id, position, what, value, citation_id) values (%d, 0, 'Số %s', '7', %s)"
            .formatted(document, mark, citation));
    of.put("figure", document + "-0");
    run(
        "insert into place (document_id, position, name) values (%d, 0, 'Nơi %s')"
            .formatted(document, mark));
    run(
        "insert into anomaly (document_id, position, kind, should_read, citation_id) values (%d, 0, 'typo', '%s', %s)"
            .formatted(document, mark, citation));
    of.put(
        "law",
        one(
            "insert into legal_instrument (document_id, position, local_id, type, title) values (%d, 0, 'L1', 'treaty', 'Hiệp định %s') returning id"
                .formatted(document, mark)));
    of.put("mention", one("select min(id) from gate_mention where document_id = " + document));
    run(
        "insert into participation_office (participation_id, position, citation_id, rank, organisation, acting) values (%s, 0, %s, 'other', 'Sở %s', false) on conflict do nothing"
            .formatted(of.get("participation"), citation, mark));
    of.put("office", of.get("participation") + "-0");
    run(
        "insert into report_venue (report_id, position, place, role) values (%s, 0, 'Nhà %s', 'mentioned') on conflict do nothing"
            .formatted(report, mark));
    run(
        "insert into report_host (report_id, position, organisation) values (%s, 0, 'Bên %s') on conflict do nothing"
            .formatted(report, mark));
    of.put("venue", report + "-0");
    run(
        "insert into report_date_quote (report_id, position, basis, citation_id) values (%s, 0, 'stated', %s) on conflict do nothing"
            .formatted(report, citation));
    run(
        "insert into participation_name (participation_id, position, citation_id) values (%s, 0, %s) on conflict do nothing"
            .formatted(of.get("participation"), citation));
    run(
        "insert into furniture (document_id, position, kind, start_at, end_at, quote) values (%d, 0, 'clock', 0, 1, '%s')"
            .formatted(document, mark));
    of.put(
        "level",
        one(
            "insert into gate_level (mention_id, position, side, level, event, date_precision, citation_id) select min(id), 0, 'VN', 'passage', 'stated', 'unknown', %s from gate_mention where document_id = %d returning id"
                .formatted(citation, document)));
    of.put(
        "stage",
        one(
            "insert into commitment_status_change (commitment_id, status, date_precision, citation_id, recorded_at) values (%d, 'unknown', 'unknown', %s, now()) returning id"
                .formatted(told.commitment(), citation)));
    String sha256 = ("" + number).repeat(64);
    run(
        "insert into stored_file (sha256, size, media_type, stored_at) values ('%s', 3, 'application/pdf', now())"
            .formatted(sha256));
    of.put(
        "file",
        one(
            "insert into attachment (document_id, position, sha256, name, added_at, added_by) values (%d, 0, '%s', 'Tệp %s.pdf', now(), 'x') returning id"
                .formatted(document, sha256, mark)));
    run(
        "insert into document_file (document_id, name, media_type, bytes) values (%d, 'x.txt', 'text/plain', 'lời'::text::bytea)"
            .formatted(document));
    return of;
  }

  private void run(String statement) {
    sql.sql(statement).update();
  }

  private String one(String query) {
    return sql.sql(query).query(String.class).single();
  }
}
