-- What happened around sign-ins; no secret is in it. person_id is null where nobody is known by what was typed.
create table security_event (
  id uuid not null primary key,
  person_id bigint references person (id) on delete cascade,
  kind varchar(40) not null,
  detail varchar(200) not null,
  network varchar(100),
  device varchar(100),
  happened_at bigint not null
);
create index security_event_person on security_event (person_id, happened_at);
create index security_event_kind on security_event (kind, happened_at);
create index security_event_time on security_event (happened_at);
