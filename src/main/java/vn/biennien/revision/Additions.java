package vn.biennien.revision;

import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.document.Citation;
import vn.biennien.document.Keepers;
import vn.biennien.gate.BorderObjects;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.shared.Change;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.OneWriter;
import vn.biennien.shared.Refused;
import vn.biennien.shared.Slugs;

/** Adds by hand what an import would have added: to a text, or reference data by itself. */
@Service
class Additions {
  private final JdbcClient sql;
  private final OneWriter writer;
  private final Records records;
  private final Cells cells;
  private final Keepers keepers;
  private final BorderObjects gates;
  private final Jurisdictions jurisdictions;
  private final Consequences consequences;
  private final ApplicationEventPublisher events;

  Additions(
      JdbcClient sql,
      OneWriter writer,
      Records records,
      Cells cells,
      Keepers keepers,
      BorderObjects gates,
      Jurisdictions jurisdictions,
      Consequences consequences,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.writer = writer;
    this.records = records;
    this.cells = cells;
    this.keepers = keepers;
    this.gates = gates;
    this.jurisdictions = jurisdictions;
    this.consequences = consequences;
    this.events = events;
  }

  /** A row that was written, and the key that names it in its address. */
  private record Row(long id, String key) {}

  /**
   * Adds one statement to a text. The same statement sent twice is one.
   *
   * @throws Refused when something is missing, or the words do not stand there
   */
  @Transactional
  void add(Sheet sheet, String text, Typed form) {
    long document = records.lock(Sheet.DOCUMENT, text).record();
    Checks.check(
        sheet, form.values(), sheet.fieldsToAdd(), records.menus(sheet.fieldsToAdd(), document));
    Map<Field, Citation> words = words(sheet, document, form);
    List<Cell> said = said(sheet, document, form);
    if (isKnown(sheet, document, said, words, form)) {
      return;
    }
    List<Cell> cited = new ArrayList<>();
    words.forEach(
        (field, quote) -> cited.add(new Cell(field.column(), "bigint", cells.keep(quote))));
    List<Cell> row = new ArrayList<>(owner(sheet, document, form, cited));
    row.addAll(said);
    row.addAll(cited);
    keep(sheet, row, form);
    tell(sheet, document, form);
    events.publishEvent(
        new Change(
            "record.entered", "/documents/" + document, form.value(sheet.fields().getFirst())));
  }

  /** The words that the form names, by their fields; those on which it rests come first. */
  private Map<Field, Citation> words(Sheet sheet, long document, Typed form) {
    Map<Field, Citation> words = new LinkedHashMap<>();
    sheet.fields().stream()
        .filter(field -> field.sort() == Field.Sort.WORDS_CITED && !form.value(field).isEmpty())
        .forEach(field -> words.put(field, cells.words(field, form.value(field), document)));
    return words;
  }

  private void tell(Sheet sheet, long document, Typed form) {
    switch (sheet) {
      case LEVEL, MENTION -> consequences.told("gate", owner(sheet, form));
      case REPORT -> consequences.tellOf(document, Long.parseLong(form.value(Sheet.OF_MEETING)));
      case OFFICE -> consequences.holdAnew(owner(sheet, form));
      case FURNITURE -> consequences.frameAnew(document);
      case DATE_QUOTE, VENUE, HOST ->
          consequences.told(
              "meeting",
              sql.sql("select meeting_id from meeting_report where id = ?")
                  .param(owner(sheet, form))
                  .query(Long.class)
                  .single());
      default -> {}
    }
    if (sheet != Sheet.REPORT) {
      consequences.told("document", document);
    }
  }

  /** The number of that to which it belongs. */
  private static long owner(Sheet sheet, Typed form) {
    return Long.parseLong(form.value(sheet.belongsTo().orElse(Sheet.OF_GATE)));
  }

  /**
   * Adds a gate or a jurisdiction, or begins with what a text tells a chain, or a person who is
   * somebody else than was thought.
   *
   * @return the key that names it in its address
   * @throws Refused when something is missing, or there is one of that name
   */
  @Transactional
  String add(Sheet sheet, Typed form) {
    writer.begin();
    Checks.check(sheet, form.values(), sheet.fieldsToAdd(), records.menus(sheet.fields(), null));
    Optional<Found> begun = sheet.belongsTo().map(field -> begin(sheet, field, form));
    List<Cell> row = new ArrayList<>(said(sheet, null, form));
    row.addAll(
        switch (sheet) {
          case GATE -> ofGate(form);
          case JURISDICTION -> ofJurisdiction(form);
          default -> List.of();
        });
    Row kept = keep(sheet, row, form);
    begun.ifPresent(first -> join(sheet, kept.id(), first));
    if (sheet == Sheet.JURISDICTION) {
      jurisdictions.forget();
    }
    consequences.told(sheet.kind(), kept.id());
    events.publishEvent(
        new Change(
            "record.entered",
            "/" + sheet.path() + "/" + kept.key(),
            form.value(sheet.fields().getFirst())));
    return kept.key();
  }

  private Found begin(Sheet sheet, Field field, Typed form) {
    try {
      return records.lock(sheet.begunBy(), form.value(field));
    } catch (NotFoundException e) {
      throw new Refused(field.name(), "revision.refused.choice");
    }
  }

  /** What a text tells is of the new chain, or of the new person. */
  private void join(Sheet sheet, long id, Found first) {
    sql.sql(
            sheet == Sheet.CHAIN
                ? "update commitment set chain_id = :id, chain_named = true, version = version + 1 where id = :first"
                : "update participation set person_id = :id, named = true where id = :first")
        .param("id", id)
        .param("first", Long.valueOf(first.key()))
        .update();
    consequences.after(sheet.begunBy(), first, List.of());
  }

  /** What the form says for columns of the row itself, but for the words that it cites. */
  private List<Cell> said(Sheet sheet, @Nullable Long document, Typed form) {
    return sheet.fields().stream()
        .filter(field -> field.sort() != Field.Sort.WORDS_CITED)
        .flatMap(field -> cells.of(field, form.value(field), document).stream())
        .toList();
  }

  private boolean isKnown(
      Sheet sheet, long document, List<Cell> said, Map<Field, Citation> cited, Typed form) {
    String ofText =
        switch (sheet) {
          case LEVEL ->
              "t.mention_id in (select id from gate_mention where document_id = :document and border_object_id = cast(:owner as bigint))";
          case OFFICE, NAME_QUOTE, DATE_QUOTE, VENUE, HOST ->
              "t." + sheet.numberedIn().orElseThrow() + " = cast(:owner as bigint)";
          default -> "t.document_id = :document";
        };
    if (sheet == Sheet.REPORT) {
      return sql.sql(
              "select exists (select from meeting_report where document_id = :document and meeting_id = :meeting)")
          .param("document", document)
          .param("meeting", Long.valueOf(form.value(Sheet.OF_MEETING)))
          .query(Boolean.class)
          .single();
    }
    Optional<Field> quoted =
        sheet.fields().stream().filter(field -> field.sort() == Field.Sort.WORDS_CITED).findFirst();
    Citation words = quoted.map(cited::get).orElse(null);
    return Cell.bind(
            said,
            sql.sql(
                "select exists (select from %s t where %s%s%s)"
                    .formatted(
                        sheet.table(),
                        ofText,
                        quoted.isPresent() ? SAME_WORDS : "",
                        Cell.same(said))))
        .param("document", document)
        .param("owner", sheet.belongsTo().map(form::value).orElse(null), Types.VARCHAR)
        .param("from", words == null ? null : words.start(), Types.INTEGER)
        .param("to", words == null ? null : words.end(), Types.INTEGER)
        .query(Boolean.class)
        .single();
  }

  private static final String SAME_WORDS =
      """
       and (select start_at from citation where id = t.citation_id) is not distinct from cast(:from as int)
       and (select end_at from citation where id = t.citation_id) is not distinct from cast(:to as int)
      """;

  /** To what the row belongs, and its place there. */
  private List<Cell> owner(Sheet sheet, long document, Typed form, List<Cell> cited) {
    if (sheet == Sheet.LEVEL) {
      long mention =
          mention(
              document,
              form.value(Sheet.OF_GATE),
              Objects.requireNonNull(cited.getFirst().value()));
      return numbered(sheet, "mention_id", mention);
    }
    Optional<String> column = sheet.numberedIn();
    if (column.isPresent()) {
      return numbered(
          sheet, column.get(), sheet.belongsTo().isPresent() ? owner(sheet, form) : document);
    }
    List<Cell> place = new ArrayList<>(inText(sheet.table(), document));
    if (sheet == Sheet.REPORT) {
      keepers.requireMeeting(Long.parseLong(form.value(Sheet.OF_MEETING)));
      place.add(new Cell("series", "text", series(form.value(Sheet.OF_MEETING))));
    }
    return place;
  }

  private List<Cell> numbered(Sheet sheet, String column, long owner) {
    return List.of(
        new Cell(column, "bigint", String.valueOf(owner)),
        new Cell("position", "int", next(sheet.table(), column, owner)));
  }

  private String series(String meeting) {
    return sql.sql("select series from meeting where id = ?")
        .param(Long.valueOf(meeting))
        .query(String.class)
        .single();
  }

  private List<Cell> inText(String table, long document) {
    String position = next(table, "document_id", document);
    return List.of(
        new Cell("document_id", "bigint", String.valueOf(document)),
        new Cell("position", "int", position),
        new Cell("local_id", "text", "tay-" + (Integer.parseInt(position) + 1)));
  }

  private String next(String table, String owner, long id) {
    return sql.sql(
            "select (coalesce(max(position), -1) + 1)::text from %s where %s = ?"
                .formatted(table, owner))
        .param(id)
        .query(String.class)
        .single();
  }

  /** Where the text speaks of the gate; where it was not known to do so, these words do. */
  private long mention(long document, String gate, String citation) {
    Optional<Long> known =
        sql.sql(
                "select id from gate_mention where document_id = :document and border_object_id = :gate order by position limit 1")
            .param("document", document)
            .param("gate", Long.valueOf(gate))
            .query(Long.class)
            .optional();
    return known.orElseGet(() -> speakOf(document, gate, citation));
  }

  private long speakOf(long document, String gate, String citation) {
    List<Cell> row = new ArrayList<>(inText("gate_mention", document));
    row.add(new Cell("border_object_id", "bigint", gate));
    row.add(new Cell("citation_id", "bigint", citation));
    row.addAll(
        sql.sql("select object, vn, cn from border_object where id = ?")
            .param(Long.valueOf(gate))
            .query((names, number) ->
                List.of(
                    new Cell("object", "text", names.getString(1)),
                    new Cell("vn", "text", names.getString(2)),
                    new Cell("cn", "text", names.getString(3))))
            .single());
    return Cell.bind(
            row,
            sql.sql("insert into gate_mention (%s) returning id".formatted(Cell.insertion(row))))
        .query(Long.class)
        .single();
  }

  private List<Cell> ofGate(Typed form) {
    Map<String, String> typed = form.values();
    boolean known =
        sql.sql(
                """
                select exists (select from border_object where object = :object
                  and lower(coalesce(vn, '')) = lower(:vn) and lower(coalesce(cn, '')) = lower(:cn))
                """)
            .param("object", typed.get("gate_object"))
            .param("vn", typed.get("vn"))
            .param("cn", typed.get("cn"))
            .query(Boolean.class)
            .single();
    if (known) {
      throw new Refused("vn", "revision.refused.known");
    }
    return List.of(
        new Cell(
            "slug",
            "text",
            gates.freeAddress(
                String.valueOf(typed.get("gate_object")),
                emptyIsNone(typed.get("vn")),
                emptyIsNone(typed.get("cn")))),
        new Cell("reference", "boolean", "true"));
  }

  private static @Nullable String emptyIsNone(@Nullable String typed) {
    return "".equals(typed) ? null : typed;
  }

  private List<Cell> ofJurisdiction(Typed form) {
    String name = String.valueOf(form.values().get("jurisdiction_name"));
    String slug = Slugs.of(name);
    boolean known =
        slug.isEmpty()
            || sql.sql("select exists (select from jurisdiction where slug = ?)")
                .param(slug)
                .query(Boolean.class)
                .single();
    if (known) {
      throw new Refused("jurisdiction_name", "revision.refused.known");
    }
    return List.of(
        new Cell("slug", "text", slug),
        new Cell(
            "position",
            "int",
            sql.sql("select (max(position) + 1)::text from jurisdiction")
                .query(String.class)
                .single()));
  }

  private Row keep(Sheet sheet, List<Cell> row, Typed form) {
    String id = sheet.numberedIn().isPresent() ? "t.position" : "t.id";
    Row kept =
        Cell.bind(
                row,
                sql.sql(
                    "insert into %s as t (%s) returning %s as id, %s as key"
                        .formatted(sheet.table(), Cell.insertion(row), id, sheet.key())))
            .query(Row.class)
            .single();
    for (Field field : sheet.fields()) {
      if (field.child() != null) {
        cells.rows(field, kept.id(), values(sheet, field, form));
      }
    }
    return kept;
  }

  /** A jurisdiction is also recognised by its own name. */
  private static List<String> values(Sheet sheet, Field field, Typed form) {
    List<String> typed = Checks.lines(form.value(field));
    return sheet == Sheet.JURISDICTION
        ? Stream.concat(Stream.of(form.value(sheet.fields().getFirst())), typed.stream())
            .distinct()
            .toList()
        : typed;
  }
}
