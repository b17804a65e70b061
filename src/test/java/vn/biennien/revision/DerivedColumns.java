package vn.biennien.revision;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What no form writes, and why none has to. */
final class DerivedColumns {
  static final Map<String, String> WHY = new TreeMap<>();

  static {
    derived(
        "numbers that the database gives",
        "border_object.id",
        "citation.id",
        "commitment.id",
        "commitment_chain.id",
        "commitment_status_change.id",
        "document.id",
        "gate_level.id",
        "gate_mention.id",
        "legal_instrument.id",
        "meeting.id",
        "meeting_report.id",
        "paper.id",
        "participation.id",
        "party.id",
        "passage.id",
        "person.id",
        "posting.id");
    derived(
        "the text with which it came, and its place and name among others of that text",
        "commitment.document_id",
        "commitment.position",
        "commitment.local_id",
        "gate_level.mention_id",
        "gate_level.position",
        "gate_mention.document_id",
        "gate_mention.position",
        "gate_mention.local_id",
        "legal_instrument.document_id",
        "legal_instrument.position",
        "legal_instrument.local_id",
        "meeting_report.document_id",
        "meeting_report.position",
        "meeting_report.local_id",
        "paper.document_id",
        "paper.position",
        "paper.local_id",
        "participation.document_id",
        "participation.position",
        "participation.local_id",
        "party.document_id",
        "party.position",
        "party.local_id");
    derived("the commitment to which it was added", "commitment_status_change.commitment_id");
    derived(
        "of the words that are chosen, which paragraph and which letters of it",
        "citation.document_id",
        "citation.passage_id",
        "citation.start_at",
        "citation.end_at",
        "citation.quote");
    derived(
        "cut out of the words of the text, which are corrected by paragraph",
        "document.text",
        "document.first_words",
        "document.corrected",
        "passage.document_id",
        "passage.number",
        "passage.start_at",
        "passage.end_at",
        "passage.text");
    derived("follows from what is furniture", "passage.searchable");
    derived(
        "what was handed in, byte for byte, and when: that stays",
        "document.sha256",
        "document.imported_at",
        "document.annotated",
        "document.starting",
        "document_file.document_id",
        "document_file.name",
        "document_file.media_type",
        "document_file.bytes");
    derived("follows from its names", "border_object.slug");
    derived(
        "tells reference data and their order from what texts named first",
        "border_object.reference",
        "border_object.position");
    derived("stands as its last stage says", "commitment.status");
    derived("read out of the deadline's words", "commitment.deadline_on");
    derived("recognised by its name", "commitment_responsible.jurisdiction_id");
    derived("set whenever somebody chooses the chain", "commitment.chain_named");
    derived("counts changes", "commitment.version", "meeting.version");
    derived("when it was written down", "commitment_status_change.recorded_at");
    derived(
        "of stages that are added by hand with a signed paper",
        "commitment_status_change.paper_id");
    derived(
        "what an editor chose himself, and what follows if none did",
        "meeting.chosen",
        "meeting.ordinal_inferred");
    derived("that of the meeting", "meeting_report.series");
    derived(
        "follows from the offices that texts state",
        "participation_office.posting_id",
        "posting.person_id");
    derived("follows from the name", "person.given_name", "person.name_folded");
  }

  private static void derived(String why, String... columns) {
    Arrays.stream(columns).forEach(column -> WHY.put(column, why));
  }

  private DerivedColumns() {}
}
