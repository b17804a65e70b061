package vn.biennien.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.biennien.document.DocumentType;
import vn.biennien.document.Provenance;
import vn.biennien.jurisdiction.Jurisdiction;
import vn.biennien.meeting.MeetingFormat;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Side;

/** Writes the note that the form of a meeting becomes. Notes are in Vietnamese. */
@Component
@RequiredArgsConstructor
class MeetingNotes {
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final JdbcClient sql;
  private final MessageSource messages;
  private final Clock clock;

  /**
   * The note, and where in it each thing stands.
   *
   * @param members the lines of people, in the order of the form: the Vietnamese side first
   */
  record Written(
      Note note,
      Note.Span name,
      Note.@Nullable Span ordinal,
      Note.@Nullable Span date,
      Note.@Nullable Span format,
      Note.@Nullable Span place,
      Map<String, Note.Span> parties,
      List<Line> members) {}

  /** The line of one member of a delegation. */
  record Line(
      String side, MeetingForm.Member member, Note.Span whole, Note.@Nullable Span office) {}

  Written write(MeetingForm form, Map<String, Jurisdiction> chosen) {
    var note = new Note();
    Note.Span name = note.line(name(form));
    Note.Span ordinal =
        form.ordinal() == null ? null : note.line(say("ordinal"), String.valueOf(form.ordinal()));
    Note.Span date = told(note, "date", form.date());
    Note.Span format =
        form.format() == null || MeetingFormat.UNKNOWN.is(form.format())
            ? null
            : note.line(say("format"), label(ControlledList.MEETING_FORMATS, form.format()));
    Note.Span place = told(note, "place", form.place());
    Map<String, Note.Span> parties = parties(note, form, chosen);
    List<Line> members = new ArrayList<>();
    delegation(note, Side.VN, form, members);
    delegation(note, Side.CN, form, members);
    told(note, "basis", form.basis());
    note.line(say("by"), who() + ", " + today() + " (" + form.key() + ")");
    return new Written(note, name, ordinal, date, format, place, parties, members);
  }

  private Note.@Nullable Span told(Note note, String label, @Nullable String words) {
    return words == null || words.isBlank() ? null : note.line(say(label), words);
  }

  private String name(MeetingForm form) {
    if (!blank(form.name())) {
      return String.valueOf(form.name());
    }
    String year = form.year() == null ? "" : " " + form.year();
    return label(ControlledList.MEETING_SERIES, form.series()) + year;
  }

  private Map<String, Note.Span> parties(
      Note note, MeetingForm form, Map<String, Jurisdiction> chosen) {
    Map<String, Note.Span> spans = new HashMap<>();
    chosen.forEach((slug, jurisdiction) ->
        spans.put(
            slug,
            note.line(say(slug.equals(form.host()) ? "host" : "party"), jurisdiction.name())));
    return spans;
  }

  private void delegation(Note note, Side side, MeetingForm form, List<Line> members) {
    List<MeetingForm.Member> rows = form.filled(side);
    if (rows.isEmpty()) {
      return;
    }
    note.line(say("delegation." + side.code()));
    for (MeetingForm.Member row : rows) {
      String words = words(row);
      Note.Span whole = note.line(words);
      Note.Span office =
          blank(row.office()) ? null : note.within(whole, String.valueOf(row.office()));
      members.add(new Line(side.code(), row, whole, office));
    }
  }

  private String words(MeetingForm.Member row) {
    var words = new StringBuilder(String.valueOf(row.name()).strip());
    if (row.count() != null) {
      words.append(" (").append(row.count()).append(' ').append(say("people")).append(')');
    }
    if (!blank(row.office())) {
      words.append(", ").append(String.valueOf(row.office()).strip());
    }
    if (!blank(row.body())) {
      words.append(", ").append(String.valueOf(row.body()).strip());
    }
    return row.leads() ? words + " – " + say("head") : words.toString();
  }

  /** Who wrote it, when: a note has no other source. */
  Provenance provenance() {
    return new Provenance(
        DocumentType.NOTE.code(),
        "vi",
        "clerk_note",
        null,
        null,
        null,
        who(),
        LocalDate.now(clock),
        false);
  }

  /** A note is by a person, whatever the account is called. */
  private String who() {
    Authentication actor = SecurityContextHolder.getContext().getAuthentication();
    String username = actor == null ? "system" : actor.getName();
    return sql.sql("select display_name from account where username = ?")
        .param(username)
        .query(String.class)
        .optional()
        .orElse(username);
  }

  private String today() {
    return LocalDate.now(clock).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
  }

  private String say(String key) {
    return String.valueOf(messages.getMessage("entry.note." + key, null, key, VIETNAMESE));
  }

  private String label(ControlledList list, @Nullable String code) {
    String key = list.messageKey(String.valueOf(code));
    return String.valueOf(messages.getMessage(key, null, key, VIETNAMESE));
  }

  private static boolean blank(@Nullable String words) {
    return words == null || words.isBlank();
  }
}
