-- Deactivated: the record stays, nobody signs in with it. null means active.
alter table person add column deactivated_at bigint;

-- Groups that operators make. name_key is the name in lower case, so that no two look alike.
create table person_group (
  id uuid not null primary key,
  name varchar(64) not null,
  name_key varchar(64) not null unique,
  second_factor boolean not null,
  created_at bigint not null
);

create table group_member (
  group_id uuid not null references person_group (id) on delete cascade,
  person_id bigint not null references person (id) on delete cascade,
  primary key (group_id, person_id)
);
create index group_member_person on group_member (person_id);
