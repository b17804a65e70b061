package vn.biennien.search.index;

import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.springframework.stereotype.Component;
import vn.biennien.search.analysis.IndexAnalysis;

/** Gathers how the index stands. */
@Component
class IndexOverviews {

  private final IndexKeeper keeper;
  private final IndexRebuild rebuild;
  private final IndexMarker marker;
  private final IndexAnalysis analysis;
  private final IndexOutbox outbox;
  private final ArchiveIndex index;
  private final DriftChecker drift;

  IndexOverviews(
      IndexKeeper keeper,
      IndexRebuild rebuild,
      IndexMarker marker,
      IndexAnalysis analysis,
      IndexOutbox outbox,
      ArchiveIndex index,
      DriftChecker drift) {
    this.keeper = keeper;
    this.rebuild = rebuild;
    this.marker = marker;
    this.analysis = analysis;
    this.outbox = outbox;
    this.index = index;
    this.drift = drift;
  }

  IndexOverview now() {
    return new IndexOverview(
        keeper.state(),
        rebuild.progress(),
        marker.read(),
        analysis.line(),
        outbox.counts(),
        entries(),
        drift.last());
  }

  private Map<String, Integer> entries() {
    Map<String, Integer> entries = new TreeMap<>();
    try {
      IndexMapping.KINDS.forEach(
          (kind, type) -> entries.put(kind, index.read(type, IndexReader::numDocs)));
    } catch (IndexUnavailableException e) {
      entries.clear();
    }
    return entries;
  }
}
