package vn.biennien.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the page that is being read was asked for, as its links may repeat it. Only what somebody
 * reads by: a form that was sent, and refused, is answered by a page too, and the text pasted into
 * it, or its token, would end in addresses, in the browser's history and in logs. So nothing of
 * such a form is repeated, and of a page's own address only the names that some page knows.
 */
final class PageParameters {
  /** By which pages and lists are narrowed, ordered, compared, or told where they come from. */
  static final Set<String> NAMES =
      Set.of(
          """
          a action actor all asof b chain day document evidence field format from gate
          group jurisdiction kind lang left marks mechanism meeting object of open order
          page paragraph passages q quote sensitivity series side size sort specificity
          state status subject to turn with wordings year
          """
              .split("\\s+"));

  private PageParameters() {}

  /** Whether the page was opened by its address, and not as the answer to a form. */
  static boolean isRead(HttpServletRequest request) {
    return List.of("GET", "HEAD").contains(request.getMethod());
  }

  static boolean mayRepeat(HttpServletRequest request, String name) {
    return isRead(request) && NAMES.contains(name);
  }

  /** The parts of the address that may be repeated, as they were written. */
  static Stream<String> written(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null
        ? Stream.empty()
        : Arrays.stream(query.split("&")).filter(part -> mayRepeat(request, part.split("=", 2)[0]));
  }
}
