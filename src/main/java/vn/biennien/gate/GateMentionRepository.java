package vn.biennien.gate;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What documents say of border objects, as the write side needs it. */
public interface GateMentionRepository extends JpaRepository<GateMention, Long> {
  List<GateMention> findByDocumentIdOrderByPosition(Long documentId);
}
