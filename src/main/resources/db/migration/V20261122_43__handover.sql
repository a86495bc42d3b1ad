-- The way of a session that began over the API into a browser: good once. hash: the SHA-256 of what the address holds.
create table sign_in_handover (
  hash varchar(43) not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  session_id uuid not null,
  acr varchar(10) not null,
  amr varchar(100) not null,
  expires_at bigint not null
);
create index sign_in_handover_person on sign_in_handover (person_id);
create index sign_in_handover_expires on sign_in_handover (expires_at);
