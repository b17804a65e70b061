-- Which meeting holds another is what an account says of both (meeting_report.role), for those who may read that account.
alter table meeting drop column parent_id;
