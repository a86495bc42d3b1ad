-- The secret that pairwise subjects come from (OpenID Connect Core, section 8.1): one row, encrypted, made when it is needed.
create table subject_salt (
  id varchar(10) not null primary key,
  sealed varchar(400) not null
);
