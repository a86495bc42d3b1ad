-- A person's password. hash: argon2id, as a PHC string.
create table password (
  person_id bigint not null primary key references person (id) on delete cascade,
  hash varchar(250) not null,
  set_at bigint not null
);
