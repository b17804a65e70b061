package vn.biennien.commitment;

import static vn.biennien.form.FormField.choice;
import static vn.biennien.form.FormField.cited;
import static vn.biennien.form.FormField.code;
import static vn.biennien.form.FormField.codes;
import static vn.biennien.form.FormField.lines;
import static vn.biennien.form.FormField.picks;
import static vn.biennien.form.FormField.text;
import static vn.biennien.form.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.biennien.form.ChildTable;
import vn.biennien.form.ColumnValue;
import vn.biennien.form.FieldType;
import vn.biennien.form.FormField;
import vn.biennien.form.FormMenu;
import vn.biennien.form.RecordForm;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.Refused.Fault;
import vn.biennien.shared.TypedDate;

/** The form of commitments and proposals. */
public final class CommitmentForm {
  private static final FieldType LINE = FormField.text("deadline", "deadline").type();

  /** In the words of its text; where they are a date, its last day is kept besides. */
  private static final FieldType DEADLINE =
      new FieldType(
          LINE.control(),
          (column, value) ->
              List.of(
                  LINE.parse(column, value).getFirst(),
                  ColumnValue.of(
                      column + "_on",
                      "date",
                      TypedDate.parse(value).map(HistoricalDate::end).orElse(null))),
          LINE::fault);

  public static final RecordForm COMMITMENT =
      RecordForm.named("COMMITMENT", "commitments", "commitment")
          .standing("commitment", "select document_id from commitment where id = :id")
          .ofText("t.document_id")
          .titled("t.summary")
          .entity(Commitment.class)
          .rule(CommitmentForm::mayStandSo)
          .listed("x.summary, null, x.position")
          .fields(
              words("summary", "summary").must(),
              cited("quoted", "citation_id").must(),
              code("commitment_kind", "kind", ControlledList.COMMITMENT_KINDS).must(),
              code("attribution", "attribution", ControlledList.ATTRIBUTIONS).must(),
              cited("lead_in", "lead_in_citation_id"),
              code("status_at_article", "status_at_article", ControlledList.COMMITMENT_STATUSES)
                  .must(),
              code("field", "field", ControlledList.FIELDS).must(),
              codes(
                  "other_fields",
                  ControlledList.FIELDS,
                  ofCommitment("commitment_field", "field", "cooperation_field")),
              picks(
                  "gates",
                  FormMenu.MENTIONS,
                  ofCommitment("commitment_gate", "mention_id", "bigint")),
              code("specificity", "specificity", ControlledList.SPECIFICITIES).must(),
              choice("report", "report_id", FormMenu.REPORTS),
              choice("speaker", "speaker_id", FormMenu.PARTICIPATIONS),
              lines("responsible", ofCommitment("commitment_responsible", "name", "text")),
              text("lead_agency", "lead_agency"),
              lines("supporting", ofCommitment("commitment_supporting", "agency", "text")),
              lines("addressees", ofCommitment("commitment_addressee", "addressee", "text")),
              words("target", "target"),
              FormField.of("deadline", DEADLINE, "deadline"),
              words("result", "result"),
              words("obstacle", "obstacle"),
              words("cause", "cause"),
              words("note", "note"),
              choice("chain", "chain_id", FormMenu.CHAINS));

  private CommitmentForm() {}

  private static ChildTable ofCommitment(String table, String value, String type) {
    return ChildTable.ordered(table, "commitment_id", value, type);
  }

  private static Stream<Fault> mayStandSo(Map<String, String> values) {
    return CommitmentFacts.mayBe(values.get("commitment_kind"), values.get("status_at_article"))
        ? Stream.empty()
        : Stream.of(new Fault("status_at_article", "entry.refused.proposal", List.of()));
  }
}
