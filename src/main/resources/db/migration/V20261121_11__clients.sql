-- Registered partner systems. Lists are separated by single spaces, which neither URIs nor scopes contain.
create table client (
  client_id varchar(100) not null primary key,
  client_name varchar(100) not null,
  client_uri varchar(2000),
  logo_uri varchar(2000),
  purpose varchar(300),
  redirect_uris text not null,
  scopes text not null,
  grant_types text not null,
  token_endpoint_auth_method varchar(32) not null,
  require_pkce boolean not null,
  access_token_alg varchar(16) not null,
  may_introspect boolean not null,
  enabled boolean not null,
  created_at bigint not null,
  updated_at bigint not null
);

-- Hashes only. Several at a time while a secret is being rotated.
create table client_secret (
  hash varchar(43) not null,
  client_id varchar(100) not null references client (client_id) on delete cascade,
  created_at bigint not null,
  expires_at bigint,
  primary key (client_id, hash)
);
