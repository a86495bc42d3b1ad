-- A device without a browser asks (RFC 8628). Its two codes are stored as hashes; what a person
-- decides is noted here until the device comes to fetch it, which removes the row.
create table device_authorization (
  id uuid not null primary key,
  device_hash varchar(43) not null unique,
  user_hash varchar(43) not null unique,
  client_id varchar(100) not null references client (client_id) on delete cascade,
  scopes varchar(1000) not null,
  device_name varchar(100) not null,
  network varchar(100) not null,
  poll_seconds integer not null,
  polled_at bigint,
  person_id bigint references person (id) on delete cascade,
  outcome varchar(10),
  grant_id uuid,
  auth_time bigint,
  acr varchar(10),
  amr varchar(100),
  session_id uuid,
  created_at bigint not null,
  expires_at bigint not null
);
create index device_authorization_client on device_authorization (client_id);
create index device_authorization_person on device_authorization (person_id);
create index device_authorization_expires on device_authorization (expires_at);
