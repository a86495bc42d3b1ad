-- A sign-in that is under way. hash: the SHA-256 of its id. bound_to: the SHA-256 of a browser's cookie, or client:ID.
-- person_id is null for an address that is nobody's. proven: what was shown so far, with spaces.
create table sign_in_attempt (
  hash varchar(43) not null primary key,
  bound_to varchar(120) not null,
  address varchar(320) not null,
  person_id bigint references person (id) on delete cascade,
  proven varchar(200) not null,
  back_path varchar(4100) not null,
  for_app varchar(4000) not null,
  wanted varchar(10),
  expires_at bigint not null
);
create index sign_in_attempt_person on sign_in_attempt (person_id);
create index sign_in_attempt_expires on sign_in_attempt (expires_at);
