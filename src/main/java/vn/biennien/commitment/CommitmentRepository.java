package vn.biennien.commitment;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Commitments as the write side needs them. */
public interface CommitmentRepository extends JpaRepository<Commitment, Long> {
  List<Commitment> findByDocumentIdOrderByPosition(Long documentId);
}
