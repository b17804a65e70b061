package vn.biennien.meeting;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Participations as the write side needs them. */
public interface ParticipationRepository extends JpaRepository<Participation, Long> {
  List<Participation> findByDocumentIdOrderByPosition(Long documentId);
}
