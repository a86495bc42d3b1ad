-- What an account has beyond the record: a name to be known by. name_key is it in lower case: unique whatever the case.
create table username (
  name_key varchar(64) not null primary key,
  person_id bigint not null unique references person (id) on delete cascade,
  name varchar(64) not null
);
