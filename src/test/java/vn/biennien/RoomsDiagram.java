package vn.biennien;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The rooms as a Mermaid flowchart, from what is used to what uses it. An arrow is left out where
 * others lead the same way.
 *
 * @param uses each room with all that it uses directly
 */
record RoomsDiagram(Map<String, Set<String>> uses) {
  private static final String BEGIN = "<!-- rooms: written by ModularityTests -->\n";
  private static final String END = "<!-- end of rooms -->\n";

  static RoomsDiagram of(ApplicationModules rooms) {
    Map<String, Set<String>> uses = new TreeMap<>();
    rooms.stream().forEach(room -> uses.put(name(room), used(room, rooms)));
    return new RoomsDiagram(uses);
  }

  private static Set<String> used(ApplicationModule room, ApplicationModules rooms) {
    return room.getDirectDependencies(rooms)
        .uniqueModules()
        .map(RoomsDiagram::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(ApplicationModule room) {
    return room.getIdentifier().toString();
  }

  /** The page with this drawing between its two marks. */
  String into(String page) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException("the page has no place for the drawing");
    }
    return page.substring(0, begin + BEGIN.length()) + drawn() + page.substring(end);
  }

  private String drawn() {
    StringBuilder drawn = new StringBuilder("```mermaid\nflowchart LR\n");
    Map<String, Set<String>> houses = new TreeMap<>();
    for (String room : uses.keySet()) {
      houses.computeIfAbsent(house(room), house -> new TreeSet<>()).add(room);
    }
    houses.forEach((house, rooms) -> {
      if (!house.isEmpty()) {
        drawn.append("  subgraph ").append(house).append('\n');
        rooms.forEach(room ->
            drawn.append("    %s[%s]\n".formatted(room, room.substring(house.length() + 1))));
        drawn.append("  end\n");
      }
    });
    uses.forEach((room, used) ->
        used.stream()
            .filter(direct -> used.stream().noneMatch(other -> reaches(other, direct)))
            .forEach(direct -> drawn.append("  %s --> %s\n".formatted(direct, room))));
    return drawn.append("```\n").toString();
  }

  private static String house(String room) {
    return room.contains(".") ? room.substring(0, room.indexOf('.')) : "";
  }

  private boolean reaches(String from, String to) {
    return uses.getOrDefault(from, Set.of()).stream()
        .anyMatch(used -> used.equals(to) || reaches(used, to));
  }
}
