-- Since when and until when each scope is allowed, in the order of scopes: since-until, in milliseconds; nothing
-- after the dash means until it is withdrawn. null, of before: all of them from given_at to ends_at.
alter table consent_grant add column terms varchar(1000);
-- Nobody read it.
alter table consent_grant drop column changed_at;
