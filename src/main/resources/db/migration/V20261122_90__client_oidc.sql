-- Clients that sign people in (OpenID Connect Dynamic Client Registration, section 2; RP-Initiated Logout, section 3.1).
alter table client add column id_token_signed_response_alg varchar(10) not null default 'RS256';
alter table client add column post_logout_redirect_uris text not null default '';
