-- A browser that is signed in to the console or to the operators' pages, which are clients of our own provider.
-- hash: the SHA-256 of what its cookie holds. sid: what the app calls the provider's session (see client_sign_in);
-- when that is over, so is this. id_token: encrypted, to be sent back at logout.
create table app_session (
  hash varchar(43) not null primary key,
  client_id varchar(100) not null,
  person_id bigint not null references person (id) on delete cascade,
  sid varchar(43) not null,
  acr varchar(10) not null,
  amr varchar(100) not null,
  auth_time bigint not null,
  id_token varchar(4000) not null,
  ends_at bigint not null
);
create index app_session_sid on app_session (sid);
create index app_session_person on app_session (person_id);
create index app_session_ends on app_session (ends_at);
