-- What a person lets a client read. At most one grant per person and client stands: ended_at is null.
-- scopes and declined are space-separated; ends_at null means until it is withdrawn.
create table consent_grant (
  id uuid not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  client_id varchar(100) not null references client (client_id) on delete cascade,
  scopes varchar(1000) not null,
  declined varchar(1000) not null,
  given_at bigint not null,
  changed_at bigint not null,
  ends_at bigint,
  ended_at bigint,
  withdrawn boolean not null
);
create unique index consent_grant_standing on consent_grant (person_id, client_id) where ended_at is null;
create index consent_grant_person on consent_grant (person_id, given_at);
create index consent_grant_client on consent_grant (client_id);
