package vn.biennien.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.gates.GatePlaces.Located;
import vn.biennien.dossier.gates.GateRecord;
import vn.biennien.dossier.gates.GateStep;
import vn.biennien.gate.LevelCode;

/**
 * The border with the gate pairs whose place is known, and all gate pairs as a table. Lengths are
 * in the units of the drawing.
 */
public record BorderMap(Border border, List<Sign> signs, List<Located> pairs) {
  private static final int SIZE = 8;
  private static final int LETTER = 7;
  private static final int LINE = 16;

  /**
   * A gate pair on the map. Where another one is too near, its sign stands aside and a line leads
   * to its place.
   *
   * @param placeX where it lies
   * @param x where its sign stands
   * @param nameX where its name begins, or ends
   * @param anchor {@code start} or {@code end}
   */
  public record Sign(
      Located pair,
      double placeX,
      double placeY,
      double x,
      double y,
      double nameX,
      double nameY,
      String anchor) {
    public boolean aside() {
      return x != placeX || y != placeY;
    }
  }

  /** A box that is taken. */
  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  static BorderMap of(Border border, List<Located> pairs) {
    List<Sign> signs = new ArrayList<>();
    List<Box> taken = new ArrayList<>();
    for (Located pair : pairs) {
      GateRecord.Place place = pair.place();
      if (place != null
          && border.holds(place.latitude().doubleValue(), place.longitude().doubleValue())) {
        double x = border.x(place.longitude().doubleValue());
        double y = border.y(place.latitude().doubleValue());
        signs.add(sign(border, pair, x, y, taken));
      }
    }
    return new BorderMap(border, signs, pairs);
  }

  private static Sign sign(Border border, Located pair, double x, double y, List<Box> taken) {
    double at = x;
    double aty = y;
    for (int push = 0; push < 4 && meets(around(at, aty), taken); push++) {
      at -= 2.0 * SIZE;
      aty += 2.0 * SIZE;
    }
    taken.add(around(at, aty));
    double length = (double) LETTER * pair.gate().name().length();
    for (String anchor : List.of("start", "end")) {
      for (double drop : List.of(0.0, -LINE * 1.0, LINE * 1.0, 2.0 * LINE)) {
        boolean right = anchor.equals("start");
        double nameX = at + (right ? SIZE + 6 : -SIZE - 6);
        double nameY = aty + 4 + drop;
        Box name =
            new Box(
                right ? nameX : nameX - length,
                nameY - LINE + 4,
                right ? nameX + length : nameX,
                nameY + 4);
        if (name.left() > 0 && name.right() < border.width() && !meets(name, taken)) {
          taken.add(name);
          return new Sign(pair, x, y, at, aty, nameX, nameY, anchor);
        }
      }
    }
    return new Sign(pair, x, y, at, aty, at + SIZE + 6, aty + 4, "start");
  }

  private static Box around(double x, double y) {
    return new Box(x - SIZE, y - SIZE, x + SIZE, y + SIZE);
  }

  private static boolean meets(Box box, List<Box> taken) {
    return taken.stream().anyMatch(box::meets);
  }

  /** The level of a side today; null where none is known. */
  public static @Nullable String level(Located pair, String side) {
    GateStep step = pair.gate().history().today(side);
    return step == null || step.isUnknown() ? null : step.level();
  }

  /** The pattern of a level, or of none. */
  public int fill(Located pair, String side) {
    String level = level(pair, side);
    if (level == null) {
      return 0;
    }
    return LevelCode.INTERNATIONAL.is(level) ? 6 : LevelCode.BILATERAL.is(level) ? 1 : 2;
  }

  /** Gate pairs that the map does not show. */
  public List<Located> unplaced() {
    return pairs.stream()
        .filter(pair -> signs.stream().noneMatch(sign -> sign.pair().equals(pair)))
        .toList();
  }
}
