-- Whose a client is: of an organization, or null, and then the operator's own.
alter table client add column organization_id uuid;
-- When an operator has looked at it, and who; nobody named is the command line.
alter table client add column reviewed_at bigint;
alter table client add column reviewed_by bigint;
-- Since when it waits for that, and what it was told when it was refused last.
alter table client add column awaits_since bigint;
alter table client add column review_note varchar(1000);
-- What of it would be shown to people once an operator has looked at that: a JSON Merge Patch.
alter table client add column proposal text;
-- Whoever decided about it before is asked again, since it is not any more what she was shown.
alter table client add column asks_anew_from bigint;
-- An operator has stopped it: nobody else lets it act again.
alter table client add column stopped boolean not null default false;
-- It was deleted; it stays for the lists of people who once allowed it something.
alter table client add column ended_at bigint;
update client set reviewed_at = created_at where metadata not like '%"unreviewed":true%';
create index client_organization on client (organization_id, client_id);
create index client_awaiting on client (awaits_since, client_id) where awaits_since is not null;

-- When she decided last; null, of before: when she did first.
alter table consent_grant add column decided_at bigint;

-- Several at a time, each with a name and an id that tells nothing of it.
alter table client_secret add column id varchar(32);
alter table client_secret add column name varchar(100) not null default '';
alter table client_secret add column last_used_at bigint;
${on_sqlite} update client_secret set id = lower(hex(randomblob(16)));
${on_postgresql} update client_secret set id = replace(gen_random_uuid()::text, '-', '');

-- What people were shown of a client, and since when they are shown something else.
create table client_version (
  id uuid not null primary key,
  client_id varchar(500) not null references client (client_id) on delete cascade,
  changed_at bigint not null,
  changed_by bigint,
  shown_before text not null,
  shown_after text not null
);
create index client_version_client on client_version (client_id, changed_at);
