-- A link to choose a new password, good for one use; stored is only its SHA-256. person_id is null where the address was
-- nobody's: the row is written all the same, so that it costs the same.
create table password_reset (
  hash varchar(43) not null primary key,
  person_id bigint references person (id) on delete cascade,
  expires_at bigint not null,
  used_at bigint
);
create index password_reset_person on password_reset (person_id);
create index password_reset_expires on password_reset (expires_at);
