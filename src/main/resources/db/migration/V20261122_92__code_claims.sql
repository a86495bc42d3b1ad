-- What a client asked for in the ID token by name (OpenID Connect Core, section 5.5).
alter table authorization_code add column id_token_claims text not null default '';
