package vn.biennien.dossier.meetings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.commitment.Specificity;
import vn.biennien.dossier.meetings.Cites.Cite;
import vn.biennien.dossier.meetings.Cites.Source;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.DateView;

/**
 * One meeting for programs: the item of the list, and what the documents tell of it.
 *
 * @param press whether it is known only from articles
 * @param dates as each document gives them
 */
record MeetingDetail(
    @JsonUnwrapped MeetingRow.Item item,
    @Nullable String level,
    boolean press,
    boolean illustrative,
    List<Dated> dates,
    List<Attending> attendance,
    List<Delegate> delegates,
    List<Paper> papers,
    List<Commitment> commitments,
    List<Document> documents) {

  /** A date and the documents that give it. */
  record Dated(DateView date, boolean chosen, boolean external, List<Long> documents) {}

  /** Who attended, stated by a source or by membership of the mechanism. */
  record Attending(@Nullable String jurisdiction, String name, String side, String basis) {}

  /** A person, or an unnamed group where {@code url} is null. */
  record Delegate(
      @Nullable String url,
      String name,
      String side,
      List<String> offices,
      List<String> roles,
      List<Citation> citations) {}

  /** A paper that was signed, reviewed or spoken of. */
  record Paper(
      String standing,
      String type,
      String title,
      @Nullable String symbol,
      List<String> signatories,
      List<Citation> citations) {}

  /** What was agreed, proposed or reported. */
  record Commitment(
      long id,
      String url,
      String summary,
      String kind,
      String status,
      String field,
      String specificity,
      List<String> gates,
      Citation citation) {}

  /** A document that tells of the meeting. */
  record Document(long id, String url, String title, String kind) {}

  /** Exact words of a document. */
  record Citation(long document, int passage, String quote, int start, int end, String url) {
    static Citation of(Cite c) {
      return new Citation(c.source().id(), c.paragraph(), c.quote(), c.start(), c.end(), c.url());
    }

    static List<Citation> of(List<Cite> cites) {
      return cites.stream().map(Citation::of).toList();
    }
  }

  static MeetingDetail of(MeetingPage page) {
    return new MeetingDetail(
        page.row().item(),
        page.level(),
        page.row().press(),
        page.row().illustrative(),
        dates(page),
        page.parties().stream()
            .map(p -> new Attending(p.slug(), p.label(), p.side(), p.basis()))
            .toList(),
        page.delegations().all().stream().map(MeetingDetail::delegate).toList(),
        page.papers().byStanding().values().stream()
            .flatMap(List::stream)
            .map(MeetingDetail::paper)
            .toList(),
        page.commitments().items().stream().map(MeetingDetail::commitment).toList(),
        page.sources().stream()
            .map(s -> new Document(s.id(), "/documents/" + s.id(), s.title(), s.kind()))
            .toList());
  }

  private static List<Dated> dates(MeetingPage page) {
    MeetingPage.Fact dates = page.facts().get("date");
    return dates == null ? List.of() : dates.versions().stream().map(MeetingDetail::dated).toList();
  }

  private static Dated dated(MeetingPage.Version version) {
    MeetingPage.Day day = version.day();
    return new Dated(
        day == null
            ? DateView.of(null, null, DatePrecision.UNKNOWN.code())
            : DateView.of(day.start(), day.end(), day.precision()),
        version.chosen(),
        version.external(),
        MeetingContents.union(
                version.cites().stream().map(Cite::source).distinct().toList(), version.uncited())
            .stream()
            .map(Source::id)
            .toList());
  }

  private static Delegate delegate(MeetingPage.Delegate d) {
    return new Delegate(
        d.person() == null ? null : "/people/" + d.person(),
        d.name(),
        d.side(),
        d.offices(),
        d.roles(),
        Citation.of(d.cites()));
  }

  private static Paper paper(MeetingPage.PaperRow p) {
    return new Paper(
        p.standing(), p.type(), p.title(), p.symbol(), p.signatories(), Citation.of(p.cites()));
  }

  private static Commitment commitment(MeetingCommitments.Item i) {
    return new Commitment(
        i.id(),
        "/commitments/" + i.id(),
        i.summary(),
        i.kind(),
        i.status(),
        i.field(),
        (i.specific() ? Specificity.SPECIFIC : Specificity.GENERAL).code(),
        i.gates().stream().map(MeetingCommitments.Gate::slug).toList(),
        Citation.of(i.cite()));
  }
}
