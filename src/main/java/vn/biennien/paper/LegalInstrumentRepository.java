package vn.biennien.paper;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** LegalInstruments as the write side needs them. */
public interface LegalInstrumentRepository extends JpaRepository<LegalInstrument, Long> {
  List<LegalInstrument> findByDocumentIdOrderByPosition(Long documentId);
}
