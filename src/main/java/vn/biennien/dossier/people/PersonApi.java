package vn.biennien.dossier.people;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.DateView;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/** {@code /api/v1/people}: the people as JSON. */
@RestController
@RequestMapping("/api/v1/people")
@RequiredArgsConstructor
class PersonApi {
  private final PeopleList list;
  private final PersonReading reading;

  /**
   * A person in a list.
   *
   * @param offices as stated, newest first
   */
  record Item(
      long id,
      String url,
      String name,
      @Nullable String nameZh,
      String side,
      boolean illustrative,
      List<String> offices) {

    static Item of(PeopleList.ListedPerson row) {
      PeopleList.Found found = row.found();
      return new Item(
          found.id(),
          "/people/" + found.id(),
          found.name(),
          found.nameZh(),
          found.side(),
          found.illustrative(),
          row.offices().stream().map(PeopleList.Office::title).distinct().toList());
    }
  }

  /** A person with postings and meetings. */
  record One(
      long id,
      String url,
      String name,
      @Nullable String nameZh,
      String side,
      boolean illustrative,
      List<String> aliases,
      @Nullable String jurisdiction,
      List<String> offices,
      List<Held> postings,
      List<Met> meetings) {}

  /**
   * An office.
   *
   * @param from the first time that it was stated
   * @param to the last
   */
  record Held(
      String title,
      @Nullable String organisation,
      String rank,
      boolean acting,
      DateView from,
      DateView to) {
    static Held of(PersonReading.Posting posting) {
      return new Held(
          posting.first().title(),
          posting.first().organisation(),
          posting.first().rank(),
          posting.first().acting(),
          date(posting.first()),
          date(posting.last()));
    }

    private static DateView date(PersonReading.Statement statement) {
      return DateView.of(
          statement.onDate(),
          statement.onDate(),
          statement.onDate() == null ? DatePrecision.UNKNOWN.code() : statement.datePrecision());
    }
  }

  /** A meeting. */
  record Met(long id, String url, String title, List<String> roles) {}

  @GetMapping
  ResultPage<Item> list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String side,
      Paging paging) {
    ResultPage<PeopleList.ListedPerson> rows = list.rows(PersonController.filter(q, side), paging);
    return new ResultPage<>(rows.total(), rows.items().stream().map(Item::of).toList(), paging);
  }

  @GetMapping("/{id}")
  One one(@PathVariable long id) {
    PersonReading.Page page = reading.page(id).orElseThrow(() -> new NotFoundException("person"));
    PersonReading.Head head = page.head();
    return new One(
        id,
        "/people/" + id,
        head.name(),
        head.nameZh(),
        head.side(),
        head.illustrative(),
        page.aliases(),
        head.jurisdictionSlug(),
        PersonReading.titles(page.postings()),
        page.postings().stream().map(Held::of).toList(),
        page.meetings().stream().map(PersonApi::met).filter(Objects::nonNull).toList());
  }

  private static @Nullable Met met(PersonReading.Meeting meeting) {
    Long id = meeting.seen().meetingId();
    return id == null
        ? null
        : new Met(
            id,
            "/meetings/" + id,
            String.valueOf(meeting.seen().meetingTitle()),
            meeting.reports().stream().flatMap(r -> r.roles().stream()).distinct().toList());
  }
}
