-- Foundations: the collation that sorts Vietnamese, and one domain for each controlled list.
-- A list's labels are messages (messages*.properties); its codes are guarded here.
create collation vietnamese (provider = icu, locale = 'vi-VN', deterministic = true);

create domain cooperation_field as text check (value in (
    'mechanism', 'party', 'border_mgmt', 'security', 'gates', 'customs', 'trade_invest', 'transport',
    'tourism', 'agriculture', 'labour', 'health', 'education', 'culture_people', 'sci_tech', 'econ_zone',
    'justice', 'finance', 'environment', 'general'));
create domain meeting_series as text check (value in (
    'spring_meeting', 'jwc', 'secretariat_prep', 'secretary_talks', 'gov_talks', 'dept_talks',
    'prefecture_talks', 'border_force_talks', 'scenic_coord', 'gate_ceremony', 'yunnan_annual', 'yunnan_jwg',
    'visit', 'other'));
create domain meeting_format as text check (value in (
    'in_person', 'online', 'hybrid', 'field', 'unknown'));
create domain meeting_level as text check (value in (
    'party_secretary', 'prov_gov', 'department', 'prefecture', 'district', 'force', 'central', 'mixed',
    'commune'));
create domain date_precision as text check (value in (
    'day', 'day_range', 'month', 'day_no_year', 'year', 'unknown'));
create domain document_type as text check (value in (
    'minutes', 'mou', 'agreement', 'joint_communique', 'joint_statement', 'action_plan', 'treaty',
    'three_legal_docs', 'domestic_act', 'letter', 'unspecified', 'article'));
create domain paper_status as text check (value in (
    'signed', 'signed_before', 'in_force', 'planned', 'mentioned'));
create domain gate_object as text check (value in (
    'gate_pair', 'passage', 'special_road', 'opening', 'market_pair', 'bridge', 'scenic_area', 'sea_route',
    'facility'));
create domain gate_level_code as text check (value in (
    'international', 'bilateral', 'local', 'passage', 'opening', 'generic', 'na'));
create domain gate_action as text check (value in (
    'upgrade', 'upgrade_ceremony', 'open_official', 'open_ceremony', 'study', 'restore', 'extend_hours',
    'smart_pilot', 'operate', 'mention'));
create domain commitment_kind as text check (value in (
    'agreed', 'proposed_vn', 'proposed_cn', 'reported_done', 'discussed', 'announced'));
create domain commitment_status as text check (value in (
    'proposed', 'agreed', 'signed', 'in_progress', 'done', 'unknown', 'restated', 'amended', 'not_restated'));
create domain office_rank as text check (value in (
    'central_leader', 'central_ministry', 'diplomatic', 'cc_member', 'cc_alternate', 'prov_party_head',
    'prov_party_deputy', 'prov_party_member', 'prov_gov_head', 'prov_gov_deputy', 'prov_leg_head',
    'prov_leg_deputy', 'na_delegation', 'dept_head', 'dept_deputy', 'dept_generic', 'city_head',
    'city_deputy', 'district_head', 'district_deputy', 'force_commander', 'jwc_chair', 'friendship_org',
    'other'));
create domain participant_role as text check (value in (
    'host', 'chair', 'head_of_delegation', 'speaker', 'signatory', 'witness', 'attendee', 'received',
    'mentioned'));
create domain furniture_kind as text check (value in (
    'site_header', 'clock', 'share_widget', 'crawler_artifact', 'related_inline', 'related_block', 'caption',
    'caption_dup', 'author', 'comments', 'category', 'end_mark', 'lead_dash', 'curator_note'));
create domain anomaly_kind as text check (value in (
    'typo', 'wrong_year', 'spacing', 'name_variant', 'wrong_designation', 'count_mismatch', 'date_conflict',
    'internal_contradiction', 'missing_lead', 'level_conflict', 'truncated'));
create domain sensitivity as text check (value in (
    'public', 'internal', 'restricted'));
create domain party_type as text check (value in (
    'province', 'autonomous_region', 'city', 'organisation', 'group', 'central_body'));
create domain side as text check (value in (
    'VN', 'CN', 'BOTH'));
create domain party_role as text check (value in (
    'host', 'participant', 'document_party', 'mentioned'));
create domain venue_role as text check (value in (
    'host', 'connection_point', 'mentioned'));
create domain report_role as text check (value in (
    'main', 'background', 'parent'));
create domain attribution as text check (value in (
    'explicit', 'inherited'));
create domain specificity as text check (value in (
    'specific', 'general'));
create domain level_event as text check (value in (
    'approved', 'ceremony', 'opened', 'stated'));
