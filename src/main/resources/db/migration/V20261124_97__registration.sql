-- Clients that registered themselves (RFC 7591). token_hash: SHA-256 of the registration access token (RFC 7592).
create table client_registration (
  client_id varchar(100) not null primary key references client (client_id) on delete cascade,
  token_hash varchar(43) not null,
  registered_at bigint not null,
  used boolean not null
);
create index client_registration_at on client_registration (registered_at);

-- What an operator gives to those who may register a client (RFC 7591, section 1.2).
create table initial_access_token (
  hash varchar(43) not null primary key,
  uses_left integer not null,
  expires_at bigint not null
);
