-- How a grant ended: null while it stands, and while its time is over but nobody has ended it yet.
alter table consent_grant add column ended_how varchar(10);
update consent_grant set ended_how = case when withdrawn then 'WITHDRAWN' else 'EXPIRED' end where ended_at is not null;
alter table consent_grant drop column withdrawn;
-- Since when no client has used it nor its person decided about it, to the day. Of before nothing is known: since now.
alter table consent_grant add column idle_since bigint not null default 0;
${on_sqlite} update consent_grant set idle_since = cast(strftime('%s', 'now') as integer) * 1000;
${on_postgresql} update consent_grant set idle_since = cast(extract(epoch from now()) as bigint) * 1000;
create index consent_grant_idle on consent_grant (idle_since) where ended_at is null;
-- That it was proposed to a person that a grant ends which nobody uses; over if that was used or kept since then.
create table unused_grant (
  grant_id uuid not null primary key references consent_grant (id) on delete cascade,
  proposed_at bigint not null
);
create index unused_grant_proposed on unused_grant (proposed_at);
