package vn.biennien.revision;

import java.util.Arrays;

/**
 * Where places of a wording are in its corrected form: the longest common run of characters stays
 * (Hunt and McIlroy, 1976), so that a place moves with the words beside it. Counts Unicode code
 * points.
 */
final class Alignment {
  /** Beyond this many pairs only what both begin and end with is taken as common. */
  private static final long MOST_PAIRS = 9_000_000;

  private final int[] before;
  private final int[] after;

  /** For each character the place that it has in the corrected form, or -1 when it went. */
  private final int[] place;

  Alignment(String before, String after) {
    this.before = before.codePoints().toArray();
    this.after = after.codePoints().toArray();
    this.place = new int[this.before.length];
    Arrays.fill(place, -1);
    align();
  }

  private void align() {
    int head = 0;
    while (head < Math.min(before.length, after.length) && before[head] == after[head]) {
      place[head] = head++;
    }
    int tail = 0;
    while (tail < Math.min(before.length, after.length) - head
        && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
      place[before.length - 1 - tail] = after.length - 1 - tail;
      tail++;
    }
    int rows = before.length - head - tail;
    int columns = after.length - head - tail;
    if ((long) rows * columns <= MOST_PAIRS) {
      common(head, rows, columns);
    }
  }

  private void common(int head, int rows, int columns) {
    int[][] length = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        length[i][j] =
            before[head + i] == after[head + j]
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (before[head + i] == after[head + j]) {
        place[head + i++] = head + j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** Where what began here begins now: at the first of its characters that is left. */
  int start(int old) {
    for (int i = old; i < place.length; i++) {
      if (place[i] >= 0) {
        return i == old ? place[i] : beginningOfReplacement(old, i);
      }
    }
    return after.length;
  }

  /** What was put in for the beginning of a run belongs to it, from where the one before ends. */
  private int beginningOfReplacement(int old, int first) {
    return old == 0 ? 0 : place[old - 1] >= 0 ? place[old - 1] + 1 : place[first];
  }

  /** Where what ended here ends now: after the last of its characters that is left. */
  int end(int old) {
    for (int i = Math.min(old, place.length) - 1; i >= 0; i--) {
      if (place[i] >= 0) {
        return i == old - 1 ? place[i] + 1 : endOfReplacement(i, old);
      }
    }
    return 0;
  }

  /** What was put in for the end of a run belongs to it, up to where the next character stands. */
  private int endOfReplacement(int last, int old) {
    if (old == place.length) {
      return after.length;
    }
    return place[old] >= 0 ? place[old] : place[last] + 1;
  }
}
