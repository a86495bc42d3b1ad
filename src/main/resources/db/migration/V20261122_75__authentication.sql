-- How a person had signed in, for the tokens that tell it: acr and amr as in session, which session_id names.
-- Of what was issued before nothing is known. nonce: what the client sent along, for the ID token.
alter table authorization_code add column acr varchar(10) default '0' not null;
alter table authorization_code add column amr varchar(100) default '' not null;
alter table authorization_code add column session_id uuid;
alter table authorization_code add column nonce varchar(1000);
alter table token_family add column acr varchar(10) default '0' not null;
alter table token_family add column amr varchar(100) default '' not null;
alter table token_family add column session_id uuid;
