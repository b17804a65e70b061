package vn.biennien;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * States that may not be, whoever writes: PostgreSQL itself refuses them. Each attempt is rolled
 * back.
 */
@ArchiveTest
@Transactional
class DatabaseConstraintTests {
  @Autowired JdbcClient sql;

  @Test
  void aCitationQuotesItsDocument() {
    refused(
        "citation does not quote document",
        () ->
            run(
                "update citation set quote = quote || ' và nữa' where id = (select min(id) from citation)"));
  }

  @Test
  void aCitationPointsIntoAPassageOfItsDocument() {
    refused(
        "passage of another document",
        () ->
            run(
                """
                update citation c set passage_id = (select min(p.id) from passage p where p.document_id <> c.document_id)
                where id = (select min(id) from citation)
                """));
  }

  @Test
  void theTextOfADocumentStaysAsItCameIn() {
    refused("kept as it came in", () -> run("update document set text = text || '.'"));
  }

  @Test
  void aDocumentIsKeptInComposedLetters() {
    refused(
        "document_text_check",
        () ->
            run(
                """
                insert into document (sha256, text, sensitivity, imported_at)
                values (repeat('a', 64), 'cu' || U&'\\031B' || 'a', 'public', now())
                """));
  }

  @Test
  void aProposalIsNotAnAgreement() {
    refused(
        "commitment_check",
        () -> run("update commitment set status_at_article = 'agreed' where kind = 'proposed_vn'"));
  }

  @Test
  void noStatusWithoutASource() {
    refused(
        "commitment_status_change_check",
        () ->
            run(
                """
                insert into commitment_status_change (commitment_id, status, on_date, date_precision, recorded_at)
                select min(id), 'done', date '2024-01-01', 'day', now() from commitment
                """));
  }

  @Test
  void aCodeIsOneOfItsList() {
    refused("commitment_kind", () -> run("update commitment set kind = 'promised'"));
  }

  @Test
  void aYearlyMechanismMeetsOnceAnEdition() {
    refused(
        "meeting_edition",
        () ->
            run(
                """
                insert into meeting (series, title, edition_year, date_precision, format)
                values ('spring_meeting', 'Gặp gỡ đầu Xuân', 2024, 'unknown', 'unknown')
                """));
  }

  @Test
  void aDateIsAsPreciseAsItSays() {
    refused(
        "meeting_check",
        () ->
            run(
                """
                insert into meeting (series, title, date_start, date_end, date_precision, format)
                values ('other', 'Một cuộc', date '2024-02-27', date '2024-02-28', 'day', 'unknown')
                """));
  }

  @Test
  void aNamedParticipantIsAPerson() {
    refused(
        "participation_check", () -> run("update participation set person_id = null where named"));
  }

  @Test
  void aGateIsNotRemovedWhileATextSpeaksOfIt() {
    refused(
        "gate_mention_border_object_id_fkey",
        () -> run("delete from border_object where slug = 'ta-lung-thuy-khau'"));
  }

  private void run(String statement) {
    sql.sql(statement).update();
  }

  private static void refused(String by, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining(by);
  }
}
