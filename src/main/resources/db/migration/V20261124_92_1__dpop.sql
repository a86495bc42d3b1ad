-- RFC 9449: the key that a code is bound to (section 10), and a public client's refresh tokens (section 5).
alter table authorization_code add column dpop_jkt varchar(43);
alter table token_family add column dpop_jkt varchar(43);
