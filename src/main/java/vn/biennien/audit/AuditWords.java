package vn.biennien.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.Display;

/** Tells the trail to people: what was done to what, by its name. */
@Component
@RequiredArgsConstructor
class AuditWords {
  private final AuditList list;
  private final MessageSource messages;
  private final Display display;

  /**
   * One line as it is read.
   *
   * @param words what it was done to; empty where the action says all
   * @param address the same for those who know addresses
   */
  record Told(OffsetDateTime at, String actor, String action, String words, String address) {}

  List<Told> told(List<AuditList.Line> lines) {
    List<AuditList.Place> places = new ArrayList<>();
    lines.forEach(line -> {
      places.add(AuditList.Place.of(line.subject()));
      if (line.detail() != null && line.detail().startsWith("/")) {
        places.add(AuditList.Place.of(line.detail()));
      }
    });
    Map<String, String> known = list.names(places);
    return lines.stream().map(line -> told(line, known)).toList();
  }

  private Told told(AuditList.Line line, Map<String, String> known) {
    boolean file = line.action().equals("file.sent") && line.detail() != null;
    return new Told(
        line.at(),
        line.actor(),
        line.action(),
        words(line, line.detail() == null ? "" : line.detail(), known),
        file ? line.subject() + "?" + line.detail() : line.subject());
  }

  private String words(AuditList.Line line, String detail, Map<String, String> known) {
    AuditList.Place place = AuditList.Place.of(line.subject());
    return switch (line.action()) {
      case "file.sent" -> say("audit.of", file(place), thing(place, "", known));
      case "request.refused" -> refused(place, detail, known);
      case "signin.failed", "signin.succeeded", "signin.waited" ->
          detail.isEmpty() ? "" : say("audit.from", detail);
      case "record.merged" -> say("audit.merged", detail, thing(place, "", known));
      case "progress.entered" -> thing(place, "", known) + ": " + step(detail);
      case "text.framed" -> thing(place, "", known);
      default ->
          line.subject().startsWith("/settings")
              ? role(detail)
              : thing(place, detail, known) + besides(line.action(), place, detail, known);
    };
  }

  private String refused(AuditList.Place place, String method, Map<String, String> known) {
    boolean looks = method.equals("GET") || method.equals("HEAD");
    String verb = looks ? "open" : place.api() ? "post" : "send";
    return say("audit.refused." + verb, part(place, known));
  }

  /** "the correction page of the meeting". */
  private String part(AuditList.Place place, Map<String, String> known) {
    String part = place.number().isPresent() || place.part().isEmpty() ? place.part() : "";
    String said = part.isEmpty() ? "" : say("audit.part." + part);
    String thing = thing(place, "", known);
    return said.isEmpty() ? thing : say("audit.of", said, thing);
  }

  private String file(AuditList.Place place) {
    String sort =
        place.part().equals("original") || place.part().equals("files")
            ? place.part()
            : place.ending();
    return say("audit.file." + sort);
  }

  /** What else a detail says than the name that is told already. */
  private String besides(
      String action, AuditList.Place place, String detail, Map<String, String> known) {
    if (detail.startsWith("/")) {
      return ": " + thing(AuditList.Place.of(detail), "", known);
    }
    boolean told = !known.containsKey(place.kind() + "/" + place.key());
    boolean name = action.equals("record.corrected") || action.equals("text.corrected");
    return detail.isEmpty() || told || name ? "" : ": " + detail;
  }

  /** A record by its name, a list, or a page; what is no more by what was noted of it. */
  private String thing(AuditList.Place place, String noted, Map<String, String> known) {
    String sort = say("audit.thing." + place.kind());
    if (sort.isEmpty() || place.key().isEmpty()) {
      String list = say("audit.list." + place.kind());
      return list.isEmpty() ? page(place) : list;
    }
    String name =
        known.getOrDefault(place.kind() + "/" + place.key(), noted.startsWith("/") ? "" : noted);
    return name.isEmpty()
        ? say("audit.numbered", sort, place.key())
        : say("audit.named", sort, name);
  }

  private String page(AuditList.Place place) {
    String page =
        say("audit.page." + place.kind() + (place.key().isEmpty() ? "" : "." + place.key()));
    return page.isEmpty() ? say("audit.page.other") : say("audit.page", page);
  }

  /** "lan, reader" with the role in words. */
  private String role(String detail) {
    String[] parts = detail.split(", ", 2);
    String role = parts.length < 2 ? "" : say("accounts.role." + parts[1]);
    return role.isEmpty() ? detail : parts[0] + ": " + role;
  }

  /** "done 2025-02-03" in words. */
  private String step(String detail) {
    String[] parts = detail.split(" ", 2);
    String status = say("commitment_statuses." + parts[0]);
    if (parts.length < 2 || status.isEmpty()) {
      return detail;
    }
    return status + ", " + day(parts[1]);
  }

  private String day(String iso) {
    String[] parts = iso.split("-");
    return switch (parts.length) {
      case 3 -> display.day(LocalDate.parse(iso));
      case 2 -> display.day(LocalDate.parse(iso + "-01"), DatePrecision.MONTH.code());
      default -> display.day(LocalDate.parse(iso + "-01-01"), DatePrecision.YEAR.code());
    };
  }

  private String say(String key, Object... arguments) {
    return String.valueOf(messages.getMessage(key, arguments, "", LocaleContextHolder.getLocale()));
  }
}
