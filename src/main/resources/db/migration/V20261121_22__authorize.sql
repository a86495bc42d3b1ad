-- An authorization request on its way through sign-in and consent. parameters: as sent, form-encoded.
-- browser is the SHA-256 of the browser's cookie; null until the browser is known, after a POST from another site.
create table pending_authorization (
  id uuid not null primary key,
  browser varchar(43),
  parameters varchar(65536) not null,
  created_at bigint not null,
  expires_at bigint not null
);
create index pending_authorization_expires on pending_authorization (expires_at);
