package vn.biennien.paper;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Papers as the write side needs them. */
public interface PaperRepository extends JpaRepository<Paper, Long> {
  List<Paper> findByDocumentIdOrderByPosition(Long documentId);
}
