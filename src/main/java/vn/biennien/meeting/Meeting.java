package vn.biennien.meeting;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.HistoricalDate;

/**
 * One event. What it shows as its date, format and ordinal is the editor's choice where there is
 * one, else the most precise value that its reports give; the reports themselves stay as they are.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Meeting {
  private static final Set<String> CHOOSABLE = Set.of("title", "level", "ordinal", "format");

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Getter
  private Long id;

  @Getter private String series;
  @Getter private String title;
  private @Nullable String level;
  @Getter private @Nullable Integer ordinal;
  private boolean ordinalInferred;
  @Getter private @Nullable Integer editionYear;
  @Getter @Embedded private HistoricalDate date;
  private @Nullable String dateReason;
  private boolean dateChosen;
  private String format;

  /** What an editor chose, whatever the reports say: names of fields. */
  private List<String> chosen = new ArrayList<>();

  @Version private int version;

  protected Meeting() {}

  Meeting(ReportFacts first) {
    this.series = first.series();
    this.editionYear = MeetingSeries.isYearly(series) ? first.edition() : null;
    settle(List.of(first));
  }

  /** Takes from all reports what the meeting shows; a date that an editor chose stays. */
  void settle(Collection<ReportFacts> reports) {
    List<ReportFacts> mainFirst =
        reports.stream()
            .sorted(Comparator.comparing((ReportFacts r) -> !ReportRole.MAIN.is(r.role())))
            .toList();
    if (!dateChosen) {
      ReportFacts best =
          mainFirst.stream().max(Comparator.comparingInt(Meeting::weight)).orElseThrow();
      this.date = best.date();
      this.dateReason = best.dateReason();
    }
    if (!MeetingSeries.isYearly(series)) {
      this.editionYear = first(mainFirst, ReportFacts::editionYear);
    }
    if (!chosen.contains("level")) {
      this.level = first(mainFirst, ReportFacts::level);
    }
    if (!chosen.contains("ordinal")) {
      Integer stated = first(mainFirst, ReportFacts::ordinal);
      Integer external = first(mainFirst, ReportFacts::ordinalExternal);
      this.ordinalInferred = stated == null && external != null;
      this.ordinal = stated != null ? stated : external;
    }
    if (!chosen.contains("format")) {
      String known =
          first(mainFirst, r -> MeetingFormat.UNKNOWN.is(r.format()) ? null : r.format());
      this.format = known == null ? MeetingFormat.UNKNOWN.code() : known;
    }
    if (!chosen.contains("title")) {
      this.title = title(mainFirst);
    }
  }

  /** An editor set these fields: what texts say of them is no longer taken. */
  void chooses(Collection<String> fields) {
    Set<String> all = new TreeSet<>(chosen);
    fields.stream().filter(CHOOSABLE::contains).forEach(all::add);
    if (!all.equals(Set.copyOf(chosen))) {
      this.chosen = new ArrayList<>(all);
    }
  }

  /**
   * More exact first; of equally exact ones the main account's, and of these the earlier put in.
   */
  private static int weight(ReportFacts report) {
    return report.date().exactness() * 2 + (ReportRole.MAIN.is(report.role()) ? 1 : 0);
  }

  private static <T> @Nullable T first(
      List<ReportFacts> reports, Function<ReportFacts, @Nullable T> value) {
    return reports.stream().map(value).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private String title(List<ReportFacts> reports) {
    String stated = first(reports, ReportFacts::seriesName);
    return switch (MeetingSeries.of(series)) {
      case SPRING_MEETING -> "Gặp gỡ đầu Xuân" + ofYear();
      case JWC -> "Hội nghị Ủy ban công tác liên hợp" + ofOrdinal() + ofYear();
      case YUNNAN_ANNUAL -> "Hội nghị thường niên Bí thư với Vân Nam" + ofYear();
      case YUNNAN_JWG -> "Phiên họp Nhóm công tác liên hợp với Vân Nam" + ofOrdinal() + ofYear();
      default -> stated != null ? stated : "Cuộc họp không nêu tên";
    };
  }

  private String ofYear() {
    return editionYear == null ? "" : " năm " + editionYear;
  }

  private String ofOrdinal() {
    return ordinal == null ? "" : " lần thứ " + ordinal;
  }
}
