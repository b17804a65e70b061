package vn.biennien.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.biennien.ArchiveTest;
import vn.biennien.search.analysis.IndexAnalysis;

/**
 * An index that was made by another analysis has to be rebuilt, and nobody may forget to say so.
 */
@ArchiveTest
class IndexAnalysisTests {

  /** What the analyzers and fields of the version came to when it was raised. */
  private static final String OUTCOME = "11 f99135d5";

  @Autowired IndexAnalysis analysis;

  @Test
  void theVersionIsRaisedWithEveryChange() {
    assertThat(analysis.line())
        .as(
            "How text is analysed or what is indexed has changed. Raise IndexAnalysis.VERSION, so that every"
                + " archive rebuilds its index, and write the new line here")
        .isEqualTo(OUTCOME);
  }
}
