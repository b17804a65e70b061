package vn.biennien.export.table;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.dossier.tables.ListTableSource;
import vn.biennien.search.index.IndexUnavailableException;
import vn.biennien.search.page.SearchTable;
import vn.biennien.shared.Slugs;

/** Every list as an Excel workbook and as CSV, with all its rows as filtered. */
@Controller
class TableController {
  private static final String LISTS = "{list:commitments|chains|meetings|documents|gates|people}";
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Map<String, ListTableSource> sources;
  private final SearchTable search;
  private final TableWorkbook workbook;
  private final TableCsv csv;
  private final TransactionTemplate asOne;
  private final Clock clock;

  TableController(
      List<ListTableSource> sources,
      SearchTable search,
      TableWorkbook workbook,
      TableCsv csv,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.sources =
        sources.stream().collect(Collectors.toMap(ListTableSource::list, Function.identity()));
    this.search = search;
    this.workbook = workbook;
    this.csv = csv;
    this.clock = clock;
    // the parts of a long list belong together
    this.asOne = new TransactionTemplate(transactions);
    asOne.setReadOnly(true);
    asOne.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  @GetMapping({"/" + LISTS + ".xlsx", "/" + LISTS + ".csv"})
  void list(
      @PathVariable String list,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<String, String> given = new LinkedHashMap<>(parameters);
    given.values().removeIf(String::isBlank);
    hand(() -> Objects.requireNonNull(sources.get(list)).table(given), request, response);
  }

  @GetMapping({"/search.xlsx", "/search.csv"})
  void found(
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      hand(() -> search.of(parameters), request, response);
    } catch (IndexUnavailableException e) {
      // the page says how far the index has come
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(
          HttpHeaders.LOCATION,
          ServletUriComponentsBuilder.fromCurrentRequest().replacePath("/search").toUriString());
    }
  }

  private void hand(
      Supplier<ListTable> made, HttpServletRequest request, HttpServletResponse response) {
    boolean plain = request.getRequestURI().endsWith(".csv");
    TableFile file = plain ? csv : workbook;
    String address = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    ZonedDateTime now = ZonedDateTime.now(clock.withZone(HERE));
    asOne.executeWithoutResult(status -> {
      ListTable table = made.get();
      response.setContentType(plain ? TableCsv.TYPE : TableWorkbook.TYPE);
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment()
              .filename(name(table, now) + (plain ? ".csv" : ".xlsx"))
              .build()
              .toString());
      try {
        file.write(table, address, now, response.getOutputStream());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    });
  }

  /** Without marks, so that every system can store it. */
  private static String name(ListTable table, ZonedDateTime now) {
    String slug = Slugs.of(table.name(), String.join(" ", table.filters().values()));
    return slug.substring(0, Math.min(100, slug.length()))
        + "-"
        + DateTimeFormatter.ISO_LOCAL_DATE.format(now);
  }
}
