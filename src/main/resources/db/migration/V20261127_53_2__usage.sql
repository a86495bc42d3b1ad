-- How much a client (its id) or an API key (key: and its id) was used on a day (days since 1970-01-01, UTC).
create table usage_day (
  subject varchar(300) not null,
  day integer not null,
  tokens bigint not null,
  reads bigint not null,
  writes bigint not null,
  refusals bigint not null,
  grants bigint not null,
  primary key (subject, day)
);
create index usage_day_day on usage_day (day);

-- The last refusals of each client or key, for its owner; many alike are one row.
create table refusal (
  id uuid not null primary key,
  owner varchar(300) not null,
  key_id varchar(36),
  happened_at bigint not null,
  times bigint not null,
  method varchar(20) not null,
  path varchar(300) not null,
  address varchar(100),
  status integer not null,
  reason varchar(300) not null,
  restriction varchar(36)
);
create index refusal_owner on refusal (owner, happened_at);
create index refusal_time on refusal (happened_at);
