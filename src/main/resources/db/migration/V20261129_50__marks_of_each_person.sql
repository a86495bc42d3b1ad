-- An entry keeps its id when its person is taken in from another instance, or from this one: so a mark is of an entry of a
-- person, as the entries are (V20261121_23).
alter table hidden_entry rename to hidden_entry_before;
create table hidden_entry (
  person_id bigint not null references person (id) on delete cascade,
  entry_id uuid not null,
  hidden_at bigint not null,
  primary key (person_id, entry_id)
) ${clustered};
insert into hidden_entry select person_id, entry_id, hidden_at from hidden_entry_before;
drop table hidden_entry_before;

alter table dispute rename to dispute_before;
create table dispute (
  person_id bigint not null references person (id) on delete cascade,
  entry_id uuid not null,
  sort varchar(10) not null,
  name varchar(128),
  source varchar(500) not null,
  reason varchar(4000) not null,
  disputed_at bigint not null,
  primary key (person_id, entry_id)
) ${clustered};
insert into dispute
  select person_id, entry_id, sort, name, source, reason, disputed_at from dispute_before;
drop table dispute_before;
create index dispute_told on dispute (source, disputed_at, entry_id);
