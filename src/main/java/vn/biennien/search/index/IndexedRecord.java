package vn.biennien.search.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.biennien.commitment.Commitment;
import vn.biennien.gate.BorderObject;
import vn.biennien.meeting.Meeting;
import vn.biennien.paper.Paper;
import vn.biennien.person.Person;
import vn.biennien.person.Posting;

/** A record that the index knows by the words that name it. */
public record IndexedRecord(String type, long id) {

  /** What the answer calls each sort of record, in the order in which they are shown. */
  public static final Map<String, Class<?>> TYPES = types();

  private static Map<String, Class<?>> types() {
    var types = new LinkedHashMap<String, Class<?>>();
    types.put("gate", BorderObject.class);
    types.put("person", Person.class);
    types.put("office", Posting.class);
    types.put("meeting", Meeting.class);
    types.put("commitment", Commitment.class);
    types.put("paper", Paper.class);
    return types;
  }

  public static Class<?> entity(String type) {
    return Objects.requireNonNull(TYPES.get(type));
  }
}
