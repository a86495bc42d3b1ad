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

-- A client's question that a person has to answer. scopes: space-separated; outcome: ALLOWED, DENIED or null.
create table consent_question (
  id uuid not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  client_id varchar(100) not null references client (client_id) on delete cascade,
  scopes varchar(1000) not null,
  place varchar(300) not null,
  form_target varchar(300) not null,
  back_path varchar(300) not null,
  expires_at bigint not null,
  outcome varchar(10)
);
create index consent_question_person on consent_question (person_id);
create index consent_question_client on consent_question (client_id);
create index consent_question_expires on consent_question (expires_at);
