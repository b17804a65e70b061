package vn.biennien.ingest;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentRepository;

/**
 * Between an annotation and records: turns a checked one into records, recognising the meetings,
 * people and border objects that the archive knows, and rebuilds it from them, so that what was
 * changed in a record shows in it.
 */
@Service
@RequiredArgsConstructor
class AnnotationRecords {
  private final DocumentRepository documents;
  private final MeetingSection meetings;
  private final ParticipantSection participants;
  private final GateSection gates;
  private final PaperSection papers;
  private final CommitmentSection commitments;

  /** Stores all that the annotation says of the document. */
  void store(Document document, Annotation annotation) {
    AnnotatedDocument told = new AnnotatedDocument(document, annotation);
    ArticleSection.store(told);
    meetings.store(told);
    participants.store(told);
    gates.store(told);
    papers.store(told);
    commitments.store(told);
  }

  /**
   * The annotation of a document, with its sensitivity so that the caller can judge who may have
   * it.
   */
  record Exported(String sensitivity, Annotation annotation) {}

  @Transactional(readOnly = true)
  Optional<Exported> of(Long documentId) {
    return documents.findById(documentId).map(d -> new Exported(d.sensitivity(), rebuild(d)));
  }

  private Annotation rebuild(Document document) {
    return new Annotation(
        "1.0",
        String.valueOf(document.id()),
        ArticleSection.source(document),
        ArticleSection.article(document),
        meetings.of(document),
        meetings.parties(document),
        participants.of(document),
        papers.of(document),
        papers.laws(document),
        gates.of(document),
        ArticleSection.places(document),
        commitments.of(document),
        ArticleSection.figures(document),
        ArticleSection.anomalies(document),
        document.notes());
  }
}
