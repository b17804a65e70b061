package vn.biennien.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.biennien.ArchiveTest;
import vn.biennien.search.analysis.IndexAnalysis;

/** Whoever looks after the program sees how the index stands. */
@ArchiveTest
class IndexPageTests {

  @Autowired MockMvc web;
  @Autowired JdbcClient sql;
  @Autowired IndexKeeper keeper;
  @Autowired DriftChecker drift;
  @Autowired IndexAnalysis analysis;

  @BeforeEach
  void isComplete() {
    await().atMost(Duration.ofSeconds(60)).until(() -> keeper.state() == IndexState.COMPLETE);
  }

  @Test
  void healthTellsAnybodyTheCountOfAbortedEvents() throws Exception {
    sql.sql(
            """
            insert into hsearch_outbox_event (id, entity_name, entity_id, entity_id_hash, payload, retries, status)
            values (gen_random_uuid(), 'Meeting', '-1', 0, '', 3, 'ABORTED')
            """)
        .update();
    try {
      web.perform(get("/actuator/health/search"))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.components.index.details.aborted").value(1))
          .andExpect(jsonPath("$.components.index.details.state").value("complete"));
    } finally {
      sql.sql("delete from hsearch_outbox_event where entity_id = '-1'").update();
    }
  }

  @Test
  void anAdministratorSeesHowItStandsAndHasItChecked() throws Exception {
    web.perform(post("/search-index/check").with(admin()).with(csrf()))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl("/search-index"));

    DriftReport last = Objects.requireNonNull(drift.last());
    web.perform(get("/search-index").with(admin()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Chỉ mục tìm kiếm")))
        .andExpect(content().string(containsString(" mục; thiếu " + last.missing())))
        .andExpect(content().string(containsString(analysis.line())));
    assertThat(keeper.overview().entries().keySet()).isEqualTo(IndexMapping.KINDS.keySet());
    assertThat(keeper.overview().rebuildDue()).isFalse();
  }

  @Test
  void anAdministratorHasItRebuilt() throws Exception {
    web.perform(post("/search-index/rebuild").with(admin()).with(csrf()))
        .andExpect(status().isSeeOther());

    await().atMost(Duration.ofSeconds(60)).until(() -> keeper.state() == IndexState.REBUILDING);
    web.perform(get("/search-index").with(admin()))
        .andExpect(content().string(containsString("Đang lập chỉ mục lại")));
    await().atMost(Duration.ofSeconds(60)).until(() -> keeper.state() == IndexState.COMPLETE);
  }

  @Test
  void nobodyElseDoes() throws Exception {
    RequestPostProcessor editor = user("editor").roles("READER", "EDITOR");

    web.perform(get("/search-index").with(editor)).andExpect(status().isForbidden());
    web.perform(post("/search-index/rebuild").with(editor).with(csrf()))
        .andExpect(status().isForbidden());
  }

  private static RequestPostProcessor admin() {
    return user("admin").roles("READER", "EDITOR", "ADMIN");
  }
}
