package vn.biennien.export.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.prints.SheetRow;
import vn.biennien.export.office.OfficeSettingsService;
import vn.biennien.export.paper.OfficeHeading;
import vn.biennien.export.paper.WordPaper;
import vn.biennien.export.summary.CommitmentSheet.Agencies;
import vn.biennien.export.summary.CommitmentSheet.Basis;
import vn.biennien.export.summary.CommitmentSheet.Fact;
import vn.biennien.export.summary.CommitmentSheet.Kind;
import vn.biennien.export.summary.CommitmentSheet.Result;
import vn.biennien.export.summary.CommitmentSheet.Row;
import vn.biennien.shared.Display;

/** Turns what was read into the sheet that is printed. */
@Component
public class SheetMaker {
  /** Statuses that say what became of an item; the others only say how it was put. */
  private static final Set<String> OUTCOMES =
      Set.of("signed", "in_progress", "done", "restated", "amended", "not_restated");

  private static final String PRESS = "article";
  private static final String NOTE = "note";

  /** Letters of a document's name in a row; its full name stands in the list of sources. */
  private static final int BRIEF = 40;

  private final OfficeSettingsService office;
  private final Display display;
  private final MessageSource messages;
  private final SheetOrder order;

  SheetMaker(
      OfficeSettingsService office, Display display, MessageSource messages, SheetOrder order) {
    this.order = order;
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
      boolean ofOneMeeting,
      SheetChoices choices) {
    List<String> notes = new ArrayList<>();
    if (rows.stream().anyMatch(SheetRow::starting)) {
      notes.add(say("export.notes.starting"));
    }
    if (rows.stream().anyMatch(SheetRow::illustrative)) {
      notes.add(say("export.notes.illustrative"));
    }
    if (!choices.evidence()) {
      notes.add(say("export.notes.noEvidence"));
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
        SameItems.of(order.sorted(rows, choices)).stream()
            .map(item -> row(item, ofOneMeeting, choices))
            .toList(),
        true,
        choices);
  }

  /** What the first document says; of what it leaves out, what the others say. */
  private Row row(List<SheetRow> item, boolean ofOneMeeting, SheetChoices choices) {
    SheetRow row = item.getFirst();
    return new Row(
        Kind.ofCode(row.kind()),
        row.specific(),
        order.group(row, choices.grouping()),
        ofOneMeeting || choices.grouping() == SheetChoices.Grouping.MEETING ? null : row.meeting(),
        row.summary(),
        choices.wordings() ? row.quote() : null,
        item.stream().map(this::basis).toList(),
        raisedBy(firstThat(item, SheetRow::speaker)),
        new Agencies(
            firstThat(item, SheetRow::leadAgency).leadAgency(),
            lines(firstThat(item, SheetRow::supporting).supporting()),
            lines(firstThat(item, SheetRow::addressees).addressees()),
            lines(firstThat(item, SheetRow::responsible).responsible())),
        firstThat(item, SheetRow::deadline).deadline(),
        result(firstThat(item, SheetRow::result)),
        notes(firstThat(item, SheetRow::target), choices));
  }

  private static SheetRow firstThat(
      List<SheetRow> item, Function<SheetRow, @Nullable String> says) {
    return item.stream().filter(row -> says.apply(row) != null).findFirst().orElse(item.getFirst());
  }

  private Basis basis(SheetRow row) {
    return new Basis(
        document(row.documentKind(), row.documentTitle(), row.publisher(), row.starting()),
        brief(row.documentKind(), row.publisher(), row.documentTitle()),
        row.passage(),
        row.documentStart() == null || row.documentKind().equals(NOTE)
            ? null
            : display.date(row.documentStart(), row.documentEnd(), row.documentPrecision()),
        row.documentKind().equals(PRESS),
        "/documents/" + row.documentId() + "#c" + row.citationId());
  }

  /** An account of the starting archive names the newspaper that it was written from. */
  private String document(String kind, String title, @Nullable String publisher, boolean starting) {
    if (kind.equals(NOTE)) {
      return display.cited(title);
    }
    String named = say(kind.equals(PRESS) ? "export.basis.article" : "export.basis.paper", title);
    return publisher == null
        ? named
        : say(starting ? "export.basis.starting" : "export.basis.by", named, publisher);
  }

  /** The newspaper without remarks on its edition, else the first words of the title. */
  private String brief(String kind, @Nullable String publisher, String title) {
    if (kind.equals(NOTE)) {
      return display.cited(title);
    }
    String name = publisher == null ? title : publisher.split("[;(]", 2)[0].strip();
    int cut = name.length() <= BRIEF ? -1 : name.lastIndexOf(' ', BRIEF);
    return cut < 0 ? name : name.substring(0, cut) + "…";
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
    boolean told = row.kind().equals("reported_done") || !row.lastStatus().equals("done");
    if (row.status().equals("done") && (told || row.lastDocument() == null)) {
      return new Result(
          say("commitment_statuses.done"), row.result(), List.of(basis(row)), row.obstacle());
    }
    String document = row.lastDocument();
    String kind = row.lastKind();
    if (!OUTCOMES.contains(row.lastStatus()) || document == null || kind == null) {
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
                document(kind, document, row.lastPublisher(), row.lastStarting()),
                brief(kind, row.lastPublisher(), document),
                row.lastPassage() == 0 ? null : row.lastPassage(),
                on,
                kind.equals(PRESS),
                null)),
        row.obstacle());
  }

  private List<String> notes(SheetRow row, SheetChoices choices) {
    boolean chained = row.chain() != null && choices.grouping() != SheetChoices.Grouping.CHAIN;
    return Stream.of(
            row.target() == null ? null : say("export.note.target", row.target()),
            chained ? say("export.note.chain", String.valueOf(row.chain())) : null,
            row.illustrative() ? say("tag.illus") : null)
        .filter(note -> note != null)
        .map(String::valueOf)
        .toList();
  }

  private static List<String> lines(@Nullable String joined) {
    return joined == null ? List.of() : joined.lines().toList();
  }

  /** The head of a paper of the office, undated, with dots for what is not known. */
  public void head(WordPaper paper, OfficeHeading heading) {
    String dots = say("export.dots.short");
    String blank = say("export.dots.medium");
    paper.head(
        heading,
        say("export.number", dots, heading.symbol() == null ? blank : heading.symbol()),
        say("export.national.title"),
        say("export.national.motto"),
        say(
            "export.placeAndDate",
            heading.placeName() == null ? blank : heading.placeName(),
            dots,
            dots,
            dots));
  }

  /** To whom the paper goes and who signs it, with dots for what is not known. */
  void foot(WordPaper paper, OfficeHeading heading) {
    List<String> recipients = new ArrayList<>();
    recipients.add(say("export.recipients") + ":");
    if (heading.recipients().isEmpty()) {
      recipients.add("- " + say("export.dots.medium") + ";");
      recipients.add("- " + say("export.recipients.file") + ", " + say("export.dots.short"));
    }
    for (int i = 0; i < heading.recipients().size(); i++) {
      boolean last = i == heading.recipients().size() - 1;
      recipients.add("- " + heading.recipients().get(i) + (last ? "." : ";"));
    }
    String dots = say("export.dots.long");
    paper.foot(
        recipients,
        heading.signerTitle().isEmpty() ? List.of(dots) : heading.signerTitle(),
        heading.signerName() == null ? dots : heading.signerName());
  }

  public String say(String key, Object... arguments) {
    return String.valueOf(
        messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
  }
}
