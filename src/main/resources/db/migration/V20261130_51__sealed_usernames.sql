-- As login_email: sealed with her key, found by the mark in name_key; name has what is of before, until the next start.
alter table username add column sealed text;
${on_postgresql} alter table username alter column name drop not null;
${on_sqlite} alter table username add column plain varchar(64);
${on_sqlite} update username set plain = name;
${on_sqlite} alter table username drop column name;
${on_sqlite} alter table username rename column plain to name;
create index username_plain on username (person_id) where name is not null;
