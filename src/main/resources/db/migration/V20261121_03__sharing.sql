-- The answers to writes that carried an Idempotency-Key, kept for a day. id is a hash of client and key.
create table kept_answer (
  id varchar(43) not null primary key,
  fingerprint varchar(43) not null,
  person_id bigint references person (id) on delete cascade,
  status integer not null,
  location varchar(300),
  body text,
  kept_at bigint not null
);
create index kept_answer_person on kept_answer (person_id);
create index kept_answer_kept_at on kept_answer (kept_at);
