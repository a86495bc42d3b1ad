-- Authorization requests that clients sent ahead (RFC 9126). hash is the SHA-256 of what their request_uri ends with;
-- a row goes when the request is answered. parameters: form-encoded, without the client's credentials.
create table pushed_request (
  hash varchar(43) not null primary key,
  client_id varchar(100) not null,
  parameters varchar(65536) not null,
  expires_at bigint not null
);
create index pushed_request_expires on pushed_request (expires_at);
-- The pushed request that waits here: it is used up when the waiting ends.
alter table pending_authorization add column pushed varchar(43);
