-- What webhooks of clients are signed with, encrypted; several while a client moves from one to the next.
create table webhook_secret (
  id uuid not null primary key,
  client_id varchar(500) not null references client (client_id) on delete cascade,
  sealed varchar(300) not null,
  created_at bigint not null,
  expires_at bigint
);
create index webhook_secret_client on webhook_secret (client_id, created_at);
