-- API keys of people and of clients, by SHA-256 of what is sent; exactly one of both owners is set.
create table api_key (
  hash varchar(43) not null primary key,
  id uuid not null unique,
  person_id bigint references person (id) on delete cascade,
  client_id varchar(500) references client (client_id) on delete cascade,
  name varchar(100) not null,
  prefix varchar(20) not null,
  scopes varchar(1000) not null,
  access_restrictions text,
  created_at bigint not null,
  expires_at bigint,
  last_used_at bigint
);
create index api_key_person on api_key (person_id) where person_id is not null;
create index api_key_client on api_key (client_id) where client_id is not null;
create index api_key_expires on api_key (expires_at) where expires_at is not null;
