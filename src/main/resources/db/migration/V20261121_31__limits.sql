-- What was used of each rate limit, on PostgreSQL, where many nodes share it (Bucket4j writes it); on
-- SQLite it is in memory and this stays empty. id is a keyed hash of the limit and of whose it is.
create table rate_limit (
  id varchar(43) not null primary key,
  state bytea,
  expires_at bigint
);
create index rate_limit_expires on rate_limit (expires_at);
