-- A person who deactivated her account herself can come back until she is erased; null for the others.
alter table person add column left_at bigint;
alter table person add column end_told_at bigint;
create index person_leaving on person (left_at) where left_at is not null;
-- Few of all people are deactivated: these are listed without looking at the others.
create index person_deactivated on person (created_at, id) where deactivated_at is not null;
