package vn.biennien.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The page that is being read, in another language. */
@Component("languages")
@RequiredArgsConstructor
class Languages {

  static final String PARAMETER = "lang";

  private final HttpServletRequest request;

  /** The same page with what it was asked for, relative to its own address. */
  public String address(String language) {
    Stream<String> others =
        PageParameters.written(request).filter(part -> !part.startsWith(PARAMETER + "="));
    return Stream.concat(others, Stream.of(PARAMETER + "=" + language))
        .collect(Collectors.joining("&", "?", ""));
  }
}
