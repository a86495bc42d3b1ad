-- One person's entries lie together: a read of her record touches a page or two, not one for each entry.
-- ${clustered} is "without rowid" on SQLite; PostgreSQL has no such tables, and finds them by the same key.
alter table fact rename to fact_before;
create table fact (
  person_id bigint not null references person (id) on delete cascade,
  id uuid not null,
  name varchar(128) not null,
  value_type varchar(9) not null,
  value_text varchar(1000) not null,
  search_key varchar(60),
  source varchar(128) not null,
  asserted_at bigint not null,
  received_at bigint not null,
  superseded_at bigint,
  primary key (person_id, id)
) ${clustered};
insert into fact
  select person_id, id, name, value_type, value_text, search_key, source, asserted_at, received_at, superseded_at
  from fact_before order by person_id, id;
drop table fact_before;
create unique index fact_current on fact (person_id, name) where superseded_at is null;
create index fact_newest on fact (person_id, asserted_at, id) where superseded_at is null;
create index fact_history on fact (person_id, asserted_at, id);
create index fact_search on fact (search_key, person_id) where superseded_at is null and search_key is not null;

alter table activity rename to activity_before;
create table activity (
  person_id bigint not null references person (id) on delete cascade,
  id uuid not null,
  category varchar(100) not null,
  happened_at bigint not null,
  details varchar(2000) not null,
  source varchar(128) not null,
  received_at bigint not null,
  primary key (person_id, id)
) ${clustered};
insert into activity
  select person_id, id, category, happened_at, details, source, received_at
  from activity_before order by person_id, id;
drop table activity_before;
create index activity_newest on activity (person_id, happened_at, id);
create index activity_category on activity (person_id, category, happened_at, id);

alter table training rename to training_before;
create table training (
  person_id bigint not null references person (id) on delete cascade,
  id uuid not null,
  name varchar(200) not null,
  happened_at bigint not null,
  description varchar(2000) not null,
  source varchar(128) not null,
  received_at bigint not null,
  primary key (person_id, id)
) ${clustered};
insert into training
  select person_id, id, name, happened_at, description, source, received_at
  from training_before order by person_id, id;
drop table training_before;
create index training_newest on training (person_id, happened_at, id);
create index training_name on training (person_id, name, happened_at, id);
