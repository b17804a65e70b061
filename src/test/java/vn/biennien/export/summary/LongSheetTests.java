package vn.biennien.export.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.export.summary.PdfText.text;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import vn.biennien.export.paper.Printing;

/** The longest summary that is printed at once. */
class LongSheetTests {
  /** Four times the rows; sixteen would be the square of them. */
  private static final int MOST_GROWTH = 6;

  private static final int MOST_TRIES = 6;

  /**
   * The most that one print may hold; docs/benchmarks.md has the seconds that it takes. What the
   * machine does besides only ever adds to a time: the shortest of several is nearest to the work,
   * and no number of tries brings work that grows faster than its rows below the limit.
   */
  @Test
  void printsTwoThousandItemsInTimeThatGrowsWithTheirNumberOnly() throws IOException {
    Duration quarter = timed(SheetFiles.MOST_ROWS / 4);
    Duration all = timed(SheetFiles.MOST_ROWS);
    for (int tries = 1; tries < MOST_TRIES && grows(quarter, all); tries++) {
      quarter = shorter(quarter, timed(SheetFiles.MOST_ROWS / 4));
      all = shorter(all, timed(SheetFiles.MOST_ROWS));
    }
    assertThat(all).isLessThan(quarter.multipliedBy(MOST_GROWTH));
  }

  private static boolean grows(Duration quarter, Duration all) {
    return all.compareTo(quarter.multipliedBy(MOST_GROWTH)) >= 0;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** In the processor's time of this thread: what others do meanwhile does not count. */
  private static Duration timed(int rows) throws IOException {
    CommitmentSheet sheet = SampleSheets.list(SampleSheets.office(), rows);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    byte[] pdf = Printing.PDF.render(SheetFiles.TEMPLATE, "sheet", sheet);
    Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    assertThat(taken).as("the work is done on this thread").isPositive();
    try (PDDocument pages = Loader.loadPDF(pdf)) {
      int count = pages.getNumberOfPages();
      String middle = text(pdf, count / 3, count / 3).replaceAll("\\s+", " ");
      assertThat(middle)
          .contains(CommitmentSheetPdfTests.HEAD)
          .startsWith(Integer.toString(count / 3));
    }
    return taken;
  }
}
