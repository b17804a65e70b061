package vn.biennien.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.SheetRow;
import vn.biennien.export.CommitmentSheet.Agencies;
import vn.biennien.export.CommitmentSheet.Basis;
import vn.biennien.export.CommitmentSheet.Fact;
import vn.biennien.export.CommitmentSheet.Kind;
import vn.biennien.export.CommitmentSheet.Result;
import vn.biennien.export.CommitmentSheet.Row;
import vn.biennien.shared.Display;

/** Turns what was read into the sheet that is printed. */
@Component
class SheetMaker {
  /** Statuses that say what became of an item; the others only say how it was put. */
  private static final Set<String> OUTCOMES =
      Set.of("signed", "in_progress", "done", "amended", "not_restated");

  private final OfficeSettingsService office;
  private final Display display;
  private final MessageSource messages;

  SheetMaker(OfficeSettingsService office, Display display, MessageSource messages) {
    this.office = office;
    this.display = display;
    this.messages = messages;
  }

  /**
   * @param ofOneMeeting whether all rows are of the meeting that the subtitle names
   */
  CommitmentSheet sheet(
      String subtitle,
      List<Fact> facts,
      List<Fact> filters,
      List<SheetRow> rows,
      boolean ofOneMeeting) {
    List<String> notes = new ArrayList<>();
    if (rows.stream().anyMatch(SheetRow::starting)) {
      notes.add(say("export.notes.starting"));
    }
    if (rows.stream().anyMatch(SheetRow::illustrative)) {
      notes.add(say("export.notes.illustrative"));
    }
    return new CommitmentSheet(
        office.heading(),
        null,
        null,
        subtitle,
        null,
        facts,
        filters,
        notes,
        rows.stream().map(row -> row(row, ofOneMeeting)).toList(),
        true);
  }

  private Row row(SheetRow row, boolean ofOneMeeting) {
    return new Row(
        Kind.ofCode(row.kind()),
        row.specific(),
        ofOneMeeting ? null : row.meeting(),
        row.summary(),
        row.quote(),
        List.of(basis(row)),
        raisedBy(row),
        new Agencies(row.leadAgency(), lines(row.supporting()), lines(row.addressees())),
        row.deadline(),
        result(row),
        notes(row));
  }

  private Basis basis(SheetRow row) {
    boolean press = row.documentKind().equals("article");
    return new Basis(
        say(press ? "export.basis.article" : "export.basis.paper", row.documentTitle()),
        row.passage(),
        row.documentStart() == null
            ? null
            : display.date(row.documentStart(), row.documentEnd(), row.documentPrecision()),
        press,
        "/documents/" + row.documentId() + "#c" + row.citationId());
  }

  private String raisedBy(SheetRow row) {
    if (row.speaker() != null) {
      String office = row.speakerOffice();
      return office == null || row.speaker().startsWith("(")
          ? bare(row.speaker())
          : row.speaker() + ", " + office;
    }
    return switch (row.kind()) {
      case "proposed_vn" -> say("export.by.vn");
      case "proposed_cn" -> say("export.by.cn");
      case "agreed" -> say("export.by.both");
      default -> say("unknown");
    };
  }

  /** "(không nêu tên) Bí thư Khu ủy" → "Bí thư Khu ủy (không nêu tên)". */
  private static String bare(String speaker) {
    return speaker.replaceFirst("^(\\([^)]*\\))\\s*(.+)$", "$2 $1");
  }

  /** What became of the item itself; else the latest step of its chain, in its own words. */
  private Result result(SheetRow row) {
    if (row.status().equals("done")) {
      return new Result(
          say("commitment_statuses.done"), row.result(), List.of(basis(row)), row.obstacle());
    }
    String document = row.lastDocument();
    if (!OUTCOMES.contains(row.lastStatus()) || document == null) {
      return row.result() == null && row.obstacle() == null
          ? Result.unknown()
          : new Result(null, row.result(), List.of(), row.obstacle());
    }
    String on =
        row.lastOn() == null || row.lastPrecision() == null
            ? null
            : display.date(row.lastOn(), row.lastOn(), row.lastPrecision());
    String status = say("commitment_statuses." + row.lastStatus());
    return new Result(
        row.chain() == null || row.lastStatus().equals("done")
            ? status
            : say("export.result.last", row.lastSummary() == null ? "" : row.lastSummary(), status),
        row.result(),
        List.of(
            new Basis(
                "“" + document + "”",
                row.lastPassage() == 0 ? null : row.lastPassage(),
                on,
                true,
                null)),
        row.obstacle());
  }

  private List<String> notes(SheetRow row) {
    return Stream.of(
            row.target() == null ? null : say("export.note.target", row.target()),
            row.responsible() == null
                ? null
                : say("export.note.responsible", joined(row.responsible())),
            row.chain() == null ? null : say("export.note.chain", row.chain()),
            row.illustrative() ? say("tag.illus") : null)
        .filter(note -> note != null)
        .map(String::valueOf)
        .toList();
  }

  private static List<String> lines(@Nullable String joined) {
    return joined == null ? List.of() : joined.lines().toList();
  }

  private static String joined(@Nullable String lines) {
    return lines == null ? "" : String.join(", ", lines.lines().toList());
  }

  String say(String key, Object... arguments) {
    return String.valueOf(
        messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
  }
}
