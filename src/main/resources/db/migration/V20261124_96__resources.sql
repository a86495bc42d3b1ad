-- What tokens are for (RFC 8707), with spaces between; null: for us.
alter table authorization_code add column resources varchar(4000);
alter table token_family add column resources varchar(4000);
