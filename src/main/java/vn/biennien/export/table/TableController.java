package vn.biennien.export.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  @GetMapping("/" + LISTS + ".xlsx")
  void workbook(
      @PathVariable String list,
      @RequestParam Map<String, String> parameters,
      HttpServletResponse response) {
    hand(list, parameters, ".xlsx", TableWorkbook.TYPE, workbook, response);
  }

  @GetMapping("/" + LISTS + ".csv")
  void csv(
      @PathVariable String list,
      @RequestParam Map<String, String> parameters,
      HttpServletResponse response) {
    hand(list, parameters, ".csv", TableCsv.TYPE, csv, response);
  }

  @GetMapping("/search.xlsx")
  void foundAsWorkbook(
      @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
    handFound(parameters, ".xlsx", TableWorkbook.TYPE, workbook, response);
  }

  @GetMapping("/search.csv")
  void foundAsCsv(
      @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
    handFound(parameters, ".csv", TableCsv.TYPE, csv, response);
  }

  private void handFound(
      MultiValueMap<String, String> parameters,
      String ending,
      String type,
      TableFile file,
      HttpServletResponse response) {
    try {
      hand(() -> found(parameters), ending, type, file, response);
    } catch (IndexUnavailableException e) {
      // the page says how far the index has come
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(
          HttpHeaders.LOCATION,
          ServletUriComponentsBuilder.fromCurrentRequest().replacePath("/search").toUriString());
    }
  }

  private ListTable found(MultiValueMap<String, String> parameters) {
    SearchTable.FoundPassages found = search.of(parameters);
    return new ListTable(
        found.name(),
        found.filters(),
        found.columns(),
        found.total(),
        (most, offset) ->
            found.part().rows(most, offset).stream().map(TableController::linked).toList());
  }

  /** Its last cell is the path of its page. */
  private static List<@Nullable Object> linked(List<@Nullable Object> row) {
    List<@Nullable Object> linked = new ArrayList<>(row);
    linked.set(row.size() - 1, new ListTable.Link(String.valueOf(row.getLast())));
    return linked;
  }

  private void hand(
      String list,
      Map<String, String> parameters,
      String ending,
      String type,
      TableFile file,
      HttpServletResponse response) {
    Map<String, String> given = new LinkedHashMap<>(parameters);
    given.values().removeIf(String::isBlank);
    hand(
        () -> Objects.requireNonNull(sources.get(list)).table(given), ending, type, file, response);
  }

  private void hand(
      Supplier<ListTable> made,
      String ending,
      String type,
      TableFile file,
      HttpServletResponse response) {
    String address = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    ZonedDateTime now = ZonedDateTime.now(clock.withZone(HERE));
    asOne.executeWithoutResult(status -> {
      ListTable table = made.get();
      response.setContentType(type);
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(name(table, now) + ending).build().toString());
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
