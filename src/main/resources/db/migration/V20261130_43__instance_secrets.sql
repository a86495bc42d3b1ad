-- Secrets of the whole instance, encrypted, by what they are for; each is made once and never changes.
create table instance_secret (
  id varchar(20) not null primary key,
  sealed varchar(400) not null
);
insert into instance_secret (id, sealed) select 'subject-salt', sealed from subject_salt;
drop table subject_salt;
