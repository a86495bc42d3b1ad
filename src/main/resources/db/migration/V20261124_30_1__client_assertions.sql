-- What may come once, such as the jti of a client's assertion, by its hash, until it has expired anyway.
create table seen_id (
  id varchar(43) not null primary key,
  expires_at bigint not null
) ${clustered};
create index seen_id_expiry on seen_id (expires_at);
-- A secret that signs must be read again (client_secret_jwt); null for all others, of which the hash is enough.
alter table client_secret add column sealed text;
