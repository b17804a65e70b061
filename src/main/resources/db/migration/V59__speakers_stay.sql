-- What somebody said stays when it is no longer told that they attended.
alter table commitment drop constraint commitment_speaker_id_fkey,
  add constraint commitment_speaker_id_fkey foreign key (speaker_id) references participation on delete set null;
