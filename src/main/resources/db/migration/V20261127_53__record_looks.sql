-- For which an admin has said why she looks at a person's record; each opens it for a short time.
create table record_look (
  id uuid not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  operator_id bigint not null references person (id) on delete cascade,
  reason varchar(600) not null,
  ends_at bigint not null
);
create index record_look_open on record_look (operator_id, person_id, ends_at);
create index record_look_over on record_look (ends_at);
create index record_look_person on record_look (person_id);
