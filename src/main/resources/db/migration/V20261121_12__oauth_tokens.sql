-- All that came of one authorization: its access tokens name it, its refresh tokens succeed one another.
create table token_family (
  id varchar(43) not null primary key,
  client_id varchar(100) not null references client (client_id) on delete cascade,
  person_id bigint not null references person (id) on delete cascade,
  grant_id uuid not null,
  scopes text not null,
  auth_time bigint not null,
  rotation_key text not null,
  created_at bigint not null,
  expires_at bigint not null,
  ended_at bigint
);
create index token_family_client on token_family (client_id);
create index token_family_person on token_family (person_id);
create index token_family_grant on token_family (grant_id);
create index token_family_expires on token_family (expires_at);

-- Hashes only, of codes that live for a minute and are good for one use.
create table authorization_code (
  hash varchar(43) not null primary key,
  client_id varchar(100) not null references client (client_id) on delete cascade,
  person_id bigint not null references person (id) on delete cascade,
  grant_id uuid not null,
  redirect_uri text,
  code_challenge varchar(43),
  scopes text not null,
  auth_time bigint not null,
  family_id varchar(43) not null,
  issued_at bigint not null,
  expires_at bigint not null,
  used_at bigint
);
create index authorization_code_client on authorization_code (client_id);
create index authorization_code_person on authorization_code (person_id);
create index authorization_code_grant on authorization_code (grant_id);
create index authorization_code_expires on authorization_code (expires_at);

create table refresh_token (
  hash varchar(43) not null primary key,
  family_id varchar(43) not null references token_family (id) on delete cascade,
  issued_at bigint not null,
  expires_at bigint not null,
  used_at bigint
);
create index refresh_token_family on refresh_token (family_id);
create index refresh_token_expires on refresh_token (expires_at);

-- Access tokens that ended before their time, by their jti, until they would have expired.
create table revoked_token (
  jti varchar(43) not null primary key,
  expires_at bigint not null
);
create index revoked_token_expires on revoked_token (expires_at);
