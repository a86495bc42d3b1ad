-- What a person gave, changed or withdrew: the signed receipt that she and the client have of it, under her own key.
create table consent_receipt (
  id uuid not null primary key,
  grant_id uuid not null,
  person_id bigint not null references person (id) on delete cascade,
  client_id varchar(500) not null,
  subject varchar(100) not null,
  state varchar(20) not null,
  given_at bigint not null,
  sealed bytea not null
);
create index consent_receipt_person on consent_receipt (person_id, given_at, id);
create index consent_receipt_client on consent_receipt (client_id, given_at, id);
create index consent_receipt_grant on consent_receipt (grant_id, given_at);
