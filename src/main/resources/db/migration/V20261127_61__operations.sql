-- How large the database was, once a day (UTC, counted from 1970).
create table database_size (
  epoch_day bigint not null primary key,
  bytes bigint not null
);

-- The processes that serve this database, each seen once a minute.
create table node (
  id uuid not null primary key,
  version varchar(100) not null,
  started_at bigint not null,
  seen_at bigint not null
);
create index node_seen on node (seen_at);

-- Operators count what was allowed, and look at the sessions that were used last.
create index consent_grant_given on consent_grant (given_at);
create index session_seen on session (seen_at, id);
