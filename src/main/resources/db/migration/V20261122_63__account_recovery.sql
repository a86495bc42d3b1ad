-- Somebody has lost her second factor and asks for its removal. Nothing happens before due_at, and a sign-in ends it.
-- cancel_hash: the SHA-256 of the link that every address of hers was mailed.
create table account_recovery (
  person_id bigint not null primary key references person (id) on delete cascade,
  cancel_hash varchar(43) not null unique,
  asked_at bigint not null,
  due_at bigint not null,
  expires_at bigint not null
);
create index account_recovery_expires on account_recovery (expires_at);
