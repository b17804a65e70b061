package vn.biennien.meeting;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Partys as the write side needs them. */
public interface PartyRepository extends JpaRepository<Party, Long> {
  List<Party> findByDocumentIdOrderByPosition(Long documentId);
}
