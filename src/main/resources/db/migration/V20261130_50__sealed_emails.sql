-- What somebody signs in with is sealed with her own key (person_key), and found by a mark of it: a keyed hash under one of
-- the instance's secrets, in address_key. The plain column has what is of before, until the next start seals
-- it; then it is null, and the small index is empty.
alter table login_email add column sealed text;
${on_postgresql} alter table login_email alter column address drop not null;
${on_sqlite} alter table login_email add column plain varchar(254);
${on_sqlite} update login_email set plain = address;
${on_sqlite} alter table login_email drop column address;
${on_sqlite} alter table login_email rename column plain to address;
create index login_email_plain on login_email (id) where address is not null;
