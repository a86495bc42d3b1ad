-- Clients whose id is the address of a document (client ID metadata documents); what it says is in client, the id in both.
-- It is written first, so that two requests with the same new id wait for each other. used: a person has allowed it something.
create table client_document (
  client_id varchar(500) not null primary key
    references client (client_id) on delete cascade deferrable initially deferred,
  fetched_at bigint not null,
  fresh_until bigint not null,
  tried_at bigint not null,
  used boolean not null
);
create index client_document_at on client_document (used, fetched_at);

-- Such an id may be longer than those that are made here. SQLite does not ask for a length.
${on_postgresql} alter table client alter column client_id type varchar(500);
${on_postgresql} alter table client_secret alter column client_id type varchar(500);
${on_postgresql} alter table token_family alter column client_id type varchar(500);
${on_postgresql} alter table authorization_code alter column client_id type varchar(500);
${on_postgresql} alter table consent_grant alter column client_id type varchar(500);
${on_postgresql} alter table consent_question alter column client_id type varchar(500);
${on_postgresql} alter table pushed_request alter column client_id type varchar(500);
${on_postgresql} alter table device_authorization alter column client_id type varchar(500);
