-- What is held of a person. Entries are never changed; a fact is superseded by a later one of its name.
-- source is the client that wrote the entry. Times are epoch milliseconds, UTC.
create table fact (
  id uuid not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  name varchar(128) not null,
  value_type varchar(9) not null,
  value_text varchar(1000) not null,
  search_key varchar(60),
  source varchar(128) not null,
  asserted_at bigint not null,
  received_at bigint not null,
  superseded_at bigint
);
-- One current value for each name: two writers can never leave two.
create unique index fact_current on fact (person_id, name) where superseded_at is null;
create index fact_newest on fact (person_id, asserted_at, id) where superseded_at is null;
create index fact_history on fact (person_id, asserted_at, id);
create index fact_search on fact (search_key, person_id) where superseded_at is null and search_key is not null;

create table activity (
  id uuid not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  category varchar(100) not null,
  happened_at bigint not null,
  details varchar(2000) not null,
  source varchar(128) not null,
  received_at bigint not null
);
create index activity_newest on activity (person_id, happened_at, id);
create index activity_category on activity (person_id, category, happened_at, id);

create table training (
  id uuid not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  name varchar(200) not null,
  happened_at bigint not null,
  description varchar(2000) not null,
  source varchar(128) not null,
  received_at bigint not null
);
create index training_newest on training (person_id, happened_at, id);
create index training_name on training (person_id, name, happened_at, id);

create index person_newest on person (created_at, id);
