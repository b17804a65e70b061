package vn.biennien.document;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Documents as the write side needs them. */
public interface DocumentRepository extends JpaRepository<Document, Long> {
  Optional<Document> findBySha256(String sha256);

  List<Document> findByStartingTrueOrderById();

  int countByStartingTrue();
}
