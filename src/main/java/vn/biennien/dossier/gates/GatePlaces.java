package vn.biennien.dossier.gates;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.gate.GateObject;

/** Where the gate pairs lie, with their levels: three statements. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class GatePlaces {
  private final JdbcClient sql;
  private final GateRows rows;

  /**
   * @param place null where it is not known
   */
  public record Located(GateRow gate, GateRecord.@Nullable Place place) {}

  private record Point(
      long id,
      java.math.BigDecimal latitude,
      java.math.BigDecimal longitude,
      boolean approximate) {}

  /** The gate pairs of real documents, in the order of their list. */
  public List<Located> pairs() {
    Map<Long, Point> points =
        sql
            .sql(
                """
                select id, latitude, longitude, place_approximate as approximate from border_object
                where latitude is not null and longitude is not null
                """)
            .query(Point.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Point::id, point -> point));
    List<GateRow> pairs =
        rows.all().stream()
            .filter(row -> GateObject.GATE_PAIR.is(row.object()) && !row.illustrative())
            .toList();
    return rows.withHistories(pairs).stream()
        .map(row -> new Located(row, place(points.get(row.id()))))
        .toList();
  }

  private static GateRecord.@Nullable Place place(@Nullable Point point) {
    return point == null
        ? null
        : new GateRecord.Place(point.latitude(), point.longitude(), point.approximate());
  }
}
