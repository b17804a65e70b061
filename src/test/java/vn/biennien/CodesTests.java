package vn.biennien;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.biennien.commitment.Attribution;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.commitment.CommitmentStatus;
import vn.biennien.commitment.Specificity;
import vn.biennien.document.Anomaly.AnomalyKind;
import vn.biennien.document.DocumentType;
import vn.biennien.document.Furniture.FurnitureKind;
import vn.biennien.gate.GateAction;
import vn.biennien.gate.GateObject;
import vn.biennien.gate.LevelCode;
import vn.biennien.gate.LevelEvent;
import vn.biennien.jurisdiction.PartyType;
import vn.biennien.meeting.MeetingFormat;
import vn.biennien.meeting.MeetingReport.VenueRole;
import vn.biennien.meeting.MeetingSeries;
import vn.biennien.meeting.ParticipantRole;
import vn.biennien.meeting.Party.PartyRole;
import vn.biennien.meeting.ReportRole;
import vn.biennien.paper.PaperStatus;
import vn.biennien.shared.Code;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.Sensitivity;
import vn.biennien.shared.Side;

/**
 * The codes that the program decides by are those of the controlled lists, which are those of the
 * database's domains ({@code ControlledListTests}), in Java and in SQL.
 */
class CodesTests {
  private static final Map<Class<? extends Code>, ControlledList> LISTS =
      Map.ofEntries(
          Map.entry(Sensitivity.class, ControlledList.SENSITIVITIES),
          Map.entry(Side.class, ControlledList.SIDES),
          Map.entry(DatePrecision.class, ControlledList.DATE_PRECISIONS),
          Map.entry(DocumentType.class, ControlledList.DOCUMENT_TYPES),
          Map.entry(FurnitureKind.class, ControlledList.BOILERPLATE_KINDS),
          Map.entry(AnomalyKind.class, ControlledList.ANOMALY_KINDS),
          Map.entry(GateObject.class, ControlledList.GATE_OBJECTS),
          Map.entry(LevelCode.class, ControlledList.GATE_LEVELS),
          Map.entry(GateAction.class, ControlledList.GATE_ACTIONS),
          Map.entry(LevelEvent.class, ControlledList.LEVEL_EVENTS),
          Map.entry(PartyType.class, ControlledList.PARTY_TYPES),
          Map.entry(MeetingSeries.class, ControlledList.MEETING_SERIES),
          Map.entry(MeetingFormat.class, ControlledList.MEETING_FORMATS),
          Map.entry(ReportRole.class, ControlledList.REPORT_ROLES),
          Map.entry(PartyRole.class, ControlledList.PARTY_ROLES),
          Map.entry(VenueRole.class, ControlledList.VENUE_ROLES),
          Map.entry(ParticipantRole.class, ControlledList.PARTICIPANT_ROLES),
          Map.entry(PaperStatus.class, ControlledList.DOCUMENT_STATUSES),
          Map.entry(CommitmentKind.class, ControlledList.COMMITMENT_KINDS),
          Map.entry(CommitmentStatus.class, ControlledList.COMMITMENT_STATUSES),
          Map.entry(Specificity.class, ControlledList.SPECIFICITIES),
          Map.entry(Attribution.class, ControlledList.ATTRIBUTIONS));

  /** A column of the snapshot whose type is a domain, or any other type. */
  private static final Pattern COLUMN =
      Pattern.compile("(?m)^  (\\w+) (\\w+)(?: collate \\w+)?(?: not null| default|,|$)");

  /** A column that is compared with one code, or with several. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "\\b(\\w+)(?:::text)?\\s*(?:=|<>|\\bin\\b|\\bnot in\\b)\\s*(\\(\\s*)?('\\w+'(?:\\s*,\\s*'\\w+')*)");

  /** Columns of the same names that hold other words. */
  private static final Map<String, Set<String>> OF_NO_LIST =
      Map.of(
          "kind", Set.of("document", "meeting", "person", "gate"), // of records
          "status", Set.of("PENDING", "ABORTED"), // of the search's outbox
          "role", Set.of("admin", "editor", "reader"));

  private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

  @Test
  void eachEnumHasTheCodesOfItsListInTheirOrder() {
    LISTS.forEach((codes, list) ->
        assertThat(Arrays.stream(codes.getEnumConstants()).map(Code::code).toList())
            .as(codes.getSimpleName())
            .isEqualTo(list.codes()));
    assertThat(
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.biennien")
                    .stream()
                    .filter(found -> found.isEnum() && found.isAssignableTo(Code.class))
                    .map(JavaClass::reflect))
        .containsExactlyInAnyOrderElementsOf(LISTS.keySet());
  }

  @Test
  void aCodeInTheSqlOfTheProgramIsOneOfItsColumnsDomain() throws IOException {
    Map<String, Set<String>> known = codesOfColumns();
    Set<String> wrong = new TreeSet<>();
    int checked = 0;
    for (Path source : sources()) {
      Matcher compared = COMPARED.matcher(Files.readString(source));
      while (compared.find()) {
        Set<String> codes = known.get(compared.group(1));
        if (codes != null) {
          for (String code : quoted(compared.group(3))) {
            checked++;
            if (!codes.contains(code)) {
              wrong.add(source.getFileName() + ": " + compared.group());
            }
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(50);
    assertThat(wrong).isEmpty();
  }

  /** The codes that a column of this name may hold, whatever table has it. */
  private static Map<String, Set<String>> codesOfColumns() throws IOException {
    Map<String, List<String>> domains =
        Arrays.stream(ControlledList.values())
            .collect(Collectors.toMap(ControlledList::domain, ControlledList::codes));
    String schema = Files.readString(Path.of("db", "schema.sql"));
    Map<String, Set<String>> known = new TreeMap<>();
    Matcher column = COLUMN.matcher(schema);
    while (column.find()) {
      List<String> codes = domains.get(column.group(2));
      if (codes != null) {
        known.computeIfAbsent(column.group(1), name -> new TreeSet<>()).addAll(codes);
      }
    }
    OF_NO_LIST.forEach((name, words) -> known.get(name).addAll(words));
    return known;
  }

  private static List<String> quoted(String list) {
    return QUOTED.matcher(list).results().map(found -> found.group(1)).toList();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
      return files.filter(file -> file.toString().matches(".*(\\.java|R__\\w+\\.sql)")).toList();
    }
  }
}
