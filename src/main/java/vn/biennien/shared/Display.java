package vn.biennien.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How templates write dates: {@code ${@display.date(start, end, precision)}}. */
@Component("display")
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Display {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("dd");
  private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd/MM");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final Pattern NOTE = Pattern.compile("Phiếu ghi của (.+), (\\d\\d/\\d\\d/\\d{4})");
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final MessageSource messages;

  /** "22/03/2019", "27–28/02/2024", "tháng 2/2025", "năm 2024", or that it is not known. */
  public String date(@Nullable LocalDate start, @Nullable LocalDate end, String precision) {
    if (start == null) {
      return say("date.unknown");
    }
    LocalDate last = end == null ? start : end;
    return switch (DatePrecision.of(precision)) {
      case DAY -> DAY.format(start);
      case MONTH ->
          say("date.month", String.valueOf(start.getMonthValue()), String.valueOf(start.getYear()));
      case YEAR -> say("date.year", String.valueOf(start.getYear()));
      default -> range(start, last);
    };
  }

  /** "ngày 22/03", of which the source names no year. */
  public String noYear(String day, String month) {
    return say("meeting.monthday", day, month);
  }

  public String day(LocalDate day) {
    return day(day, DatePrecision.DAY.code());
  }

  /**
   * A date in the words of a text, as dates are written here ("31/10/2025" for 2025-10-31); words
   * that are more than a date ("cuối năm 2027") stay as they are.
   */
  public @Nullable String stated(@Nullable String words) {
    return words == null || words.codePoints().anyMatch(Character::isLetter)
        ? words
        : TypedDate.parse(words)
            .filter(date -> date.start() != null)
            .map(date -> date(date.start(), date.end(), date.precision()))
            .orElse(words);
  }

  public String day(@Nullable LocalDate day, String precision) {
    return date(day, day, precision);
  }

  /** A range of days, without what both ends share. */
  private static String range(LocalDate start, LocalDate end) {
    if (start.equals(end)) {
      return DAY.format(start);
    }
    if (start.getYear() != end.getYear()) {
      return DAY.format(start) + " – " + DAY.format(end);
    }
    if (start.getMonth() != end.getMonth()) {
      return DAY_AND_MONTH.format(start) + " – " + DAY.format(end);
    }
    return DAY_OF_MONTH.format(start) + "–" + DAY.format(end);
  }

  /** The day on which something happened here. */
  public String instant(Instant at) {
    return DAY.format(at.atZone(HERE));
  }

  /** The minute in which something happened here. */
  public String minute(Instant at) {
    return MINUTE.format(at.atZone(HERE));
  }

  /** A place in a text: which letter of it. */
  public String letter(int number) {
    return say("place.letter", number);
  }

  /** Who did something: what nobody did by hand, the program did. */
  public String actor(String actor) {
    return switch (actor) {
      case "system" -> say("actor.system");
      case "anonymousUser" -> say("actor.anonymous");
      default -> actor;
    };
  }

  /** A clerk's own note, called by who wrote it and when. */
  public String note(String writer, @Nullable LocalDate on) {
    return on == null ? say("cite.note", writer) : say("cite.note.on", writer, DAY.format(on));
  }

  /** What a cited text is called: the database calls notes in Vietnamese. */
  public String cited(String title) {
    Matcher note = NOTE.matcher(title);
    return note.matches() ? say("cite.note.on", note.group(1), note.group(2)) : title;
  }

  /** The label of a code of a controlled list: {@code ${@display.label('fields', row.field())}}. */
  public String label(String list, String code) {
    return say(list + "." + code);
  }

  /**
   * A border object as lists name it, with the word for what it is: a bridge is told from the gate
   * pair that bears the same names. A name that begins with that word needs it no second time.
   */
  public String borderObject(String object, String name) {
    String before = label("gate.before", object);
    return object.equals("facility") || name.startsWith(before) ? name : before + " " + name;
  }

  /**
   * Words of those who describe sources, as a page says them: never VN, CN or TQ, a rank as "thứ
   * hạng 6", the years from "2020-" on as "từ 2020".
   */
  public @Nullable String inFull(@Nullable String words) {
    return words == null
        ? null
        : words
            .replaceAll("\\bVN\\s?[-–]\\s?CN\\b", "Việt Nam – Trung Quốc")
            .replaceAll("\\bVN\\b", "Việt Nam")
            .replaceAll("\\b(CN|TQ)\\b", "Trung Quốc")
            .replaceAll("(\\d+) thứ hạng", "thứ hạng $1")
            .replaceAll("^(\\d{4})-$", "từ $1");
  }

  /** A message in the language of the reader; its key where there is none. */
  public String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale())
            instanceof String s
        ? s
        : key;
  }
}
