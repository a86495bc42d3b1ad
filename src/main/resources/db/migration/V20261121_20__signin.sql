-- A signed-in browser. Its cookie holds the id; stored is only the id's SHA-256.
create table session (
  hash varchar(43) not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  auth_time bigint not null,
  expires_at bigint not null
);
create index session_person on session (person_id);
create index session_expires on session (expires_at);
