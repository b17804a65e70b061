package vn.biennien.export.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.commitment.CommitmentParties;
import vn.biennien.commitment.CommitmentStatus;
import vn.biennien.dossier.prints.SheetRow;
import vn.biennien.export.office.OfficeSettingsService;
import vn.biennien.export.paper.OfficeHeading;
import vn.biennien.export.paper.WordPaper;
import vn.biennien.export.summary.CommitmentSheet.Fact;
import vn.biennien.export.summary.SheetItem.Agencies;
import vn.biennien.export.summary.SheetItem.Basis;
import vn.biennien.export.summary.SheetItem.Result;
import vn.biennien.shared.Display;

/** Turns what was read into the sheet that is printed. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class SheetMaker {
  private static final String PRESS = "article";
  private static final String NOTE = "note";

  /** Letters of a document's name in a row; its full name stands in the list of sources. */
  private static final int BRIEF = 40;

  private final OfficeSettingsService office;
  private final Display display;
  private final MessageSource messages;
  private final SheetOrder order;

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
    if (rows.stream().anyMatch(row -> row.words().source().starting())) {
      notes.add(say("export.notes.starting"));
    }
    if (rows.stream().anyMatch(row -> row.words().illustrative())) {
      notes.add(say("export.notes.illustrative"));
    }
    if (!choices.evidence()) {
      notes.add(say("export.notes.noEvidence"));
    }
    return new CommitmentSheet(
        office.heading(),
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
  private SheetItem row(List<SheetRow> item, boolean ofOneMeeting, SheetChoices choices) {
    SheetRow row = item.getFirst();
    return new SheetItem(
        row.facts().kind(),
        row.specific(),
        order.group(row, choices.grouping()),
        ofOneMeeting || choices.grouping() == SheetChoices.Grouping.MEETING ? null : row.meeting(),
        row.facts().summary(),
        choices.wordings() ? row.words().quote() : null,
        item.stream().map(this::basis).toList(),
        raisedBy(firstThat(item, SheetRow::speaker)),
        new Agencies(
            said(item, CommitmentFacts::leadAgency),
            named(item, CommitmentParties::supportingAgencies),
            named(item, CommitmentParties::addressedTo),
            named(item, CommitmentParties::responsible)),
        display.stated(said(item, CommitmentFacts::deadline)),
        result(firstThat(item, one -> one.facts().result())),
        notes(item, choices));
  }

  private static @Nullable String said(
      List<SheetRow> item, Function<CommitmentFacts, @Nullable String> says) {
    return says.apply(firstThat(item, row -> says.apply(row.facts())).facts());
  }

  private static List<String> named(
      List<SheetRow> item, Function<CommitmentParties, List<String>> names) {
    return item.stream()
        .map(row -> names.apply(row.parties()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static SheetRow firstThat(
      List<SheetRow> item, Function<SheetRow, @Nullable String> says) {
    return item.stream().filter(row -> says.apply(row) != null).findFirst().orElse(item.getFirst());
  }

  private Basis basis(SheetRow row) {
    SheetRow.Words words = row.words();
    SheetRow.Source source = words.source();
    return new Basis(
        document(source),
        brief(source),
        source.passage(),
        words.start() == null || source.kind().equals(NOTE)
            ? null
            : display.date(words.start(), words.end(), words.precision()),
        source.kind().equals(PRESS),
        "/documents/" + words.document() + "#c" + words.citation());
  }

  /** An account of the starting archive names the newspaper that it was written from. */
  private String document(SheetRow.Source source) {
    if (source.kind().equals(NOTE)) {
      return display.cited(source.title());
    }
    String named =
        say(
            source.kind().equals(PRESS) ? "export.basis.article" : "export.basis.paper",
            source.title());
    return source.publisher() == null
        ? named
        : say(
            source.starting() ? "export.basis.starting" : "export.basis.by",
            named,
            source.publisher());
  }

  /** The newspaper without remarks on its edition, else the first words of the title. */
  private String brief(SheetRow.Source source) {
    if (source.kind().equals(NOTE)) {
      return display.cited(source.title());
    }
    String publisher = source.publisher();
    String name = publisher == null ? source.title() : publisher.split("[;(]", 2)[0].strip();
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
    return switch (row.facts().kind()) {
      case PROPOSED_VN -> say("export.by.vn");
      case PROPOSED_CN -> say("export.by.cn");
      case AGREED -> say("export.by.both");
      default -> say("unknown");
    };
  }

  /** "(không nêu tên) Bí thư Khu ủy" → "Bí thư Khu ủy (không nêu tên)". */
  private static String bare(String speaker) {
    return speaker.replaceFirst("^(\\([^)]*\\))\\s*(.+)$", "$2 $1");
  }

  /** What became of the item itself; else the latest step of its chain, in its own words. */
  private Result result(SheetRow row) {
    String text = row.facts().result();
    SheetRow.Last last = row.last();
    SheetRow.Source source = last.source();
    boolean told =
        row.facts().kind() == CommitmentKind.REPORTED_DONE
            || last.status() != CommitmentStatus.DONE;
    if (row.status() == CommitmentStatus.DONE && (told || source == null)) {
      return new Result(say("commitment_statuses.done"), text, List.of(basis(row)));
    }
    if (!last.status().outcome() || source == null) {
      return new Result(null, text, List.of());
    }
    String on =
        last.on() == null || last.precision() == null
            ? null
            : display.date(last.on(), last.on(), last.precision());
    String status = say("commitment_statuses." + last.status());
    return new Result(
        row.chain() == null || last.status() == CommitmentStatus.DONE
            ? status
            : say("export.result.last", last.summary() == null ? "" : last.summary(), status),
        text,
        List.of(
            new Basis(
                document(source),
                brief(source),
                source.passage() == 0 ? null : source.passage(),
                on,
                source.kind().equals(PRESS),
                null)));
  }

  private List<String> notes(List<SheetRow> item, SheetChoices choices) {
    SheetRow row = item.getFirst();
    boolean chained = row.chain() != null && choices.grouping() != SheetChoices.Grouping.CHAIN;
    return Stream.of(
            labelled("revision.field.obstacle", said(item, CommitmentFacts::obstacle)),
            labelled("revision.field.cause", said(item, CommitmentFacts::cause)),
            labelled("revision.field.target", said(item, CommitmentFacts::target)),
            chained ? say("export.note.chain", String.valueOf(row.chain())) : null,
            row.words().illustrative() ? say("tag.illus") : null)
        .filter(note -> note != null)
        .map(String::valueOf)
        .toList();
  }

  private @Nullable String labelled(String key, @Nullable String words) {
    return words == null ? null : say(key) + ": " + words;
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
    if (heading.recipientLines().isEmpty()) {
      recipients.add("- " + say("export.dots.medium") + ";");
      recipients.add("- " + say("export.recipients.file") + ", " + say("export.dots.short"));
    }
    for (int i = 0; i < heading.recipientLines().size(); i++) {
      boolean last = i == heading.recipientLines().size() - 1;
      recipients.add("- " + heading.recipientLines().get(i) + (last ? "." : ";"));
    }
    String dots = say("export.dots.long");
    paper.foot(
        recipients,
        heading.signerLines().isEmpty() ? List.of(dots) : heading.signerLines(),
        heading.signerName() == null ? dots : heading.signerName());
  }

  public String say(String key, Object... arguments) {
    return String.valueOf(
        messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
  }
}
