-- What a person may do beside looking after her own: USER, SUPPORT or ADMIN.
alter table person add column role varchar(8) not null default 'USER';
update person set role = 'ADMIN' where operator;
alter table person drop column operator;
-- Few of all people are operators.
create index person_role on person (role);
