-- When the next part of a grant ends; null if none does. Of a grant of before, with parts of several times, the job that
-- ends grants finds it out: then it is in the past until then.
alter table consent_grant add column next_end_at bigint;
update consent_grant set next_end_at = case when terms is null then ends_at else 0 end where ended_at is null;
create index consent_grant_next_end on consent_grant (next_end_at) where ended_at is null and next_end_at is not null;
