package vn.biennien.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;

/**
 * Every page of a record asks the database at most twelve times, as often for one child as for two
 * hundred; so does the first page.
 */
@ArchiveTest
@Transactional
class StatementLimitTests {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/meetings/{meeting}",
        "/documents/{document}",
        "/commitments/{commitment}",
        "/gates/{gate}",
        "/people/{person}",
        "/api/v1/meetings/{meeting}",
        "/api/v1/documents/{document}",
        "/api/v1/commitments/{commitment}",
        "/api/v1/gates/{gate}",
        "/api/v1/people/{person}"
      })
  void asksAsOftenForOneAsForTwoHundred(String address) throws Exception {
    ManyFacts facts = new ManyFacts(sql);
    List<String> few = statements(address, facts.told(1, "public"));
    List<String> many = statements(address, facts.told(200, "public"));

    assertThat(many).hasSizeLessThanOrEqualTo(12).hasSameSizeAs(few);
  }

  private List<String> statements(String address, ManyFacts.Told told) throws Exception {
    String filled =
        address
            .replace("{meeting}", Long.toString(told.meeting()))
            .replace("{document}", Long.toString(told.document()))
            .replace("{commitment}", Long.toString(told.commitment()))
            .replace("{gate}", told.gate())
            .replace("{person}", Long.toString(told.person()));
    return StatementCounter.during(() -> assertThat(web.get().uri(filled)).hasStatusOk());
  }
}
