-- How many days before what she allows ends a person wants to be told by mail; no row: not at all.
create table ending_wish (
  person_id bigint not null primary key references person (id) on delete cascade,
  days bigint not null
);
-- Of which end of a grant its person was told.
create table ending_notice (
  grant_id uuid not null primary key references consent_grant (id) on delete cascade,
  told_of bigint not null
);
create index consent_grant_ends on consent_grant (ends_at) where ended_at is null and ends_at is not null;
