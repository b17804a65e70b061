package vn.biennien.dossier.meetings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.biennien.document.DocumentType;
import vn.biennien.dossier.citations.PlainWords;
import vn.biennien.dossier.meetings.MeetingPage.PaperRow;
import vn.biennien.paper.PaperStatus;

/**
 * Shows a paper of which two documents tell once, with both citations. It is the same when it has
 * the same full text, symbol or title; when two of the same signatories signed the same type; or
 * when it is the only minutes that either document says were signed at the meeting. Unsure means
 * shown twice.
 */
final class PaperMerge {
  private PaperMerge() {}

  /** A paper as one document tells of it. */
  record Told(long toldIn, PaperRow paper) {}

  static List<PaperRow> merge(List<Told> told) {
    List<PaperRow> merged = new ArrayList<>();
    List<Set<Long>> from = new ArrayList<>();
    for (Told next : told) {
      int at = 0;
      while (at < merged.size()
          && (from.get(at).contains(next.toldIn()) || !same(merged.get(at), next, told))) {
        at++;
      }
      if (at == merged.size()) {
        merged.add(next.paper());
        from.add(new HashSet<>(Set.of(next.toldIn())));
      } else {
        merged.set(at, together(merged.get(at), next.paper()));
        from.get(at).add(next.toldIn());
      }
    }
    return merged;
  }

  private static boolean same(PaperRow a, Told next, List<Told> all) {
    PaperRow b = next.paper();
    if (!a.standing().equals(b.standing()) || !a.type().equals(b.type())) {
      return false;
    }
    return (a.text() != null && a.text().equals(b.text()))
        || (a.symbol() != null && a.symbol().equals(b.symbol()))
        || PlainWords.of(a.title()).equals(PlainWords.of(b.title()))
        || (isUnnamed(a) && isUnnamed(b))
        || a.signatories().stream().filter(b.signatories()::contains).count() >= 2
        || onlyMinutes(b, all);
  }

  /** Papers that no source names, as who described them says. */
  private static boolean isUnnamed(PaperRow paper) {
    return paper.title().endsWith("(không nêu tên)");
  }

  /** Of two titles the one of the archived text, else the one in fuller words. */
  private static String title(PaperRow a, PaperRow b) {
    if ((a.text() == null) != (b.text() == null)) {
      return a.text() == null ? b.title() : a.title();
    }
    return b.title().length() > a.title().length() ? b.title() : a.title();
  }

  private static boolean signedMinutes(PaperRow paper) {
    return DocumentType.MINUTES.is(paper.type()) && PaperStatus.SIGNED.is(paper.standing());
  }

  private static boolean onlyMinutes(PaperRow paper, List<Told> all) {
    if (!signedMinutes(paper)) {
      return false;
    }
    List<Long> documents =
        all.stream().filter(t -> signedMinutes(t.paper())).map(Told::toldIn).toList();
    return documents.size() == new HashSet<>(documents).size();
  }

  private static PaperRow together(PaperRow a, PaperRow b) {
    return new PaperRow(
        a.standing(),
        a.type(),
        title(a, b),
        a.number() == null ? b.number() : a.number(),
        a.symbol() == null ? b.symbol() : a.symbol(),
        a.copies() == null ? b.copies() : a.copies(),
        a.keptAt() == null ? b.keptAt() : a.keptAt(),
        a.datedOn() == null ? b.datedOn() : a.datedOn(),
        a.datedOn() == null ? b.datePrecision() : a.datePrecision(),
        a.text() == null ? b.text() : a.text(),
        MeetingContents.union(a.languages(), b.languages()),
        a.signatories().size() >= b.signatories().size() ? a.signatories() : b.signatories(),
        MeetingContents.union(a.cites(), b.cites()));
  }
}
