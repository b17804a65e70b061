package vn.biennien.person;

import static vn.biennien.form.FormField.choice;
import static vn.biennien.form.FormField.code;
import static vn.biennien.form.FormField.lines;
import static vn.biennien.form.FormField.number;
import static vn.biennien.form.FormField.text;
import static vn.biennien.form.FormField.tick;

import vn.biennien.form.ChildTable;
import vn.biennien.form.FormMenu;
import vn.biennien.form.RecordForm;
import vn.biennien.shared.ControlledList;

/** The forms of people and of their postings. */
public final class PersonForms {
  public static final RecordForm PERSON =
      RecordForm.named("PERSON", "people", "person")
          .standing(
              "person", "select distinct document_id from participation where person_id = :id")
          .asOpenAsItsTexts()
          .begunBy("PARTICIPATION", number("attendance", "").must())
          .mergeable()
          .entity(Person.class)
          .hinderedBy("select count(*) from participation where person_id = :id")
          .fields(
              text("person_name", "name").must(),
              text("name_zh", "name_zh"),
              code("side", "side", ControlledList.SIDES).must(),
              choice("jurisdiction", "jurisdiction_id", FormMenu.JURISDICTIONS),
              text("body", "body"),
              lines("aliases", ChildTable.unordered("person_alias", "person_id", "alias")));

  public static final RecordForm POSTING =
      RecordForm.named("POSTING", "postings", "posting")
          .toldOf("person", "t.person_id")
          .titled("t.title")
          .entity(Posting.class)
          .fields(
              text("office", "title").must().offering(FormMenu.OFFICES),
              text("organisation", "organisation").offering(FormMenu.ORGANISATIONS),
              code("rank", "rank", ControlledList.OFFICE_RANKS).must(),
              tick("acting", "acting"));

  private PersonForms() {}
}
