-- A natural person. The id is 64 random bits, shown as a proquint. Times are epoch milliseconds, UTC.
create table person (
  id bigint not null primary key,
  operator boolean not null,
  created_at bigint not null
);
