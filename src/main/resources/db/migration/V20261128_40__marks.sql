-- What a person says of her record: that those with whom she shares it are not to see a name or an entry, and that an
-- entry is not right. Few say anything, so each list asks an empty index once, and no entry is ever written anew.
create table hidden_name (
  id uuid not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  name varchar(128) not null,
  hidden_at bigint not null
);
create unique index hidden_name_once on hidden_name (person_id, name);

create table hidden_entry (
  entry_id uuid not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  hidden_at bigint not null
);
create index hidden_entry_person on hidden_entry (person_id, entry_id);

-- reason is sealed with her own key.
create table dispute (
  entry_id uuid not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  sort varchar(10) not null,
  name varchar(128),
  source varchar(128) not null,
  reason varchar(4000) not null,
  disputed_at bigint not null
);
create index dispute_person on dispute (person_id, entry_id);
create index dispute_told on dispute (source, disputed_at, entry_id);
