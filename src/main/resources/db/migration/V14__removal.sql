-- A record that was deleted answers 410: who deletes it does not have to remember that.
create table deleted_record (
  kind        text not null,
  key         text not null,
  deleted_at  timestamptz not null default now(),
  primary key (kind, key)
);

create function remember_deleted() returns trigger language plpgsql as $$
begin
  insert into deleted_record (kind, key) values (tg_argv[0], to_jsonb(old) ->> tg_argv[1])
  on conflict (kind, key) do update set deleted_at = now();
  return old;
end $$;
create trigger remember_deleted after delete on document for each row execute function remember_deleted('document', 'id');
create trigger remember_deleted after delete on meeting for each row execute function remember_deleted('meeting', 'id');
create trigger remember_deleted after delete on commitment for each row execute function remember_deleted('commitment', 'id');
create trigger remember_deleted after delete on person for each row execute function remember_deleted('person', 'id');
create trigger remember_deleted after delete on border_object for each row execute function remember_deleted('gate', 'slug');

-- Facts go with the words that they rest on: found by an index, however much the archive holds.
create index on document (title_citation_id);
create index on document (author_citation_id);
create index on figure (citation_id);
create index on anomaly (citation_id);
create index on place (citation_id);
create index on gate_mention (citation_id);
create index on gate_level (citation_id);
create index on gate_mention_include (included_id);
create index on meeting_report (format_citation_id);
create index on meeting_report (name_citation_id);
create index on meeting_report (ordinal_citation_id);
create index on meeting_report (theme_citation_id);
create index on report_date_quote (citation_id);
create index on report_host (citation_id);
create index on report_venue (citation_id);
create index on party (citation_id);
create index on participation (citation_id);
create index on participation_office (citation_id);
create index on participation_office (posting_id);
create index on participation_name (citation_id);
create index on paper (citation_id);
create index on paper (signing_citation_id);
create index on paper (full_text_id);
create index on paper_signatory (participation_id);
create index on paper_review (report_id);
create index on legal_instrument (citation_id);
create index on commitment (lead_in_citation_id);
create index on commitment (speaker_id);
create index on commitment_status_change (citation_id);
create index on commitment_status_change (paper_id);
create index on meeting (parent_id);
