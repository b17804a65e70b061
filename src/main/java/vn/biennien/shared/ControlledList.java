package vn.biennien.shared;

import java.util.List;
import java.util.Locale;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/**
 * The controlled lists of the domain: their codes in the order in which they are offered. A list's
 * labels are messages named {@code list.code}; the database guards the same codes with a domain.
 */
public enum ControlledList {
  FIELDS(
      "cooperation_field",
      "mechanism",
      "party",
      "border_mgmt",
      "security",
      "gates",
      "customs",
      "trade_invest",
      "transport",
      "tourism",
      "agriculture",
      "labour",
      "health",
      "education",
      "culture_people",
      "sci_tech",
      "econ_zone",
      "justice",
      "finance",
      "environment",
      "general"),
  MEETING_SERIES(
      "meeting_series",
      "spring_meeting",
      "jwc",
      "secretariat_prep",
      "secretary_talks",
      "gov_talks",
      "dept_talks",
      "prefecture_talks",
      "border_force_talks",
      "scenic_coord",
      "gate_ceremony",
      "yunnan_annual",
      "yunnan_jwg",
      "visit",
      "other"),
  MEETING_FORMATS("meeting_format", "in_person", "online", "hybrid", "field", "unknown"),
  MEETING_LEVELS(
      "meeting_level",
      "party_secretary",
      "prov_gov",
      "department",
      "prefecture",
      "district",
      "force",
      "central",
      "mixed",
      "commune"),
  DATE_PRECISIONS("date_precision", "day", "day_range", "month", "day_no_year", "year", "unknown"),
  DOCUMENT_TYPES(
      "document_type",
      "minutes",
      "mou",
      "agreement",
      "joint_communique",
      "joint_statement",
      "action_plan",
      "treaty",
      "three_legal_docs",
      "domestic_act",
      "letter",
      "unspecified",
      "article",
      "note"),
  DOCUMENT_STATUSES("paper_status", "signed", "signed_before", "in_force", "planned", "mentioned"),
  GATE_OBJECTS(
      "gate_object",
      "gate_pair",
      "passage",
      "special_road",
      "opening",
      "market_pair",
      "bridge",
      "scenic_area",
      "sea_route",
      "facility"),
  GATE_LEVELS(
      "gate_level_code",
      "international",
      "bilateral",
      "local",
      "passage",
      "opening",
      "generic",
      "na"),
  GATE_ACTIONS(
      "gate_action",
      "upgrade",
      "upgrade_ceremony",
      "open_official",
      "open_ceremony",
      "study",
      "restore",
      "extend_hours",
      "smart_pilot",
      "operate",
      "mention"),
  COMMITMENT_KINDS(
      "commitment_kind",
      "agreed",
      "proposed_vn",
      "proposed_cn",
      "reported_done",
      "discussed",
      "announced"),
  COMMITMENT_STATUSES(
      "commitment_status",
      "proposed",
      "agreed",
      "signed",
      "in_progress",
      "done",
      "unknown",
      "restated",
      "amended",
      "not_restated"),
  OFFICE_RANKS(
      "office_rank",
      "central_leader",
      "central_ministry",
      "diplomatic",
      "cc_member",
      "cc_alternate",
      "prov_party_head",
      "prov_party_deputy",
      "prov_party_member",
      "prov_gov_head",
      "prov_gov_deputy",
      "prov_leg_head",
      "prov_leg_deputy",
      "na_delegation",
      "dept_head",
      "dept_deputy",
      "dept_generic",
      "city_head",
      "city_deputy",
      "district_head",
      "district_deputy",
      "force_commander",
      "jwc_chair",
      "friendship_org",
      "other"),
  PARTICIPANT_ROLES(
      "participant_role",
      "host",
      "chair",
      "head_of_delegation",
      "speaker",
      "signatory",
      "witness",
      "attendee",
      "received",
      "mentioned"),
  BOILERPLATE_KINDS(
      "furniture_kind",
      "site_header",
      "clock",
      "share_widget",
      "crawler_artifact",
      "related_inline",
      "related_block",
      "caption",
      "caption_dup",
      "author",
      "comments",
      "category",
      "end_mark",
      "lead_dash",
      "curator_note"),
  ANOMALY_KINDS(
      "anomaly_kind",
      "typo",
      "wrong_year",
      "spacing",
      "name_variant",
      "wrong_designation",
      "count_mismatch",
      "date_conflict",
      "internal_contradiction",
      "missing_lead",
      "level_conflict",
      "truncated"),
  SENSITIVITIES("sensitivity", "public", "internal", "restricted"),
  PARTY_TYPES(
      "party_type",
      "province",
      "autonomous_region",
      "city",
      "organisation",
      "group",
      "central_body"),
  SIDES("side", "VN", "CN", "BOTH"),
  PARTY_ROLES("party_role", "host", "participant", "document_party", "mentioned"),
  VENUE_ROLES("venue_role", "host", "connection_point", "mentioned"),
  REPORT_ROLES("report_role", "main", "background", "parent"),
  ATTRIBUTIONS("attribution", "explicit", "inherited"),
  SPECIFICITIES("specificity", "specific", "general"),
  LEVEL_EVENTS("level_event", "approved", "ceremony", "opened", "stated");

  /** The name of the PostgreSQL domain that guards this list. */
  @Getter private final String domain;

  @Getter private final List<String> codes;

  ControlledList(String domain, String... codes) {
    this.domain = domain;
    this.codes = List.of(codes);
  }

  public boolean has(@Nullable String code) {
    return code != null && codes.contains(code);
  }

  /** Whether a form may send it: nothing chosen, or one of the list. */
  public boolean allows(@Nullable String code) {
    return code == null || has(code);
  }

  /** The message key of a code's label. */
  public String messageKey(String code) {
    return name().toLowerCase(Locale.ROOT) + "." + code;
  }
}
