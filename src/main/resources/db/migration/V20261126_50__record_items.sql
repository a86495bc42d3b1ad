-- Beside scopes, single items can be allowed (RFC 9396): there may be more of them than fit into 1,000 characters.
alter table consent_grant add column wide_scopes text not null default '';
alter table consent_grant add column wide_declined text not null default '';
alter table consent_grant add column wide_terms text;
update consent_grant set wide_scopes = scopes, wide_declined = declined, wide_terms = terms;
alter table consent_grant drop column scopes;
alter table consent_grant drop column declined;
alter table consent_grant drop column terms;
alter table consent_grant rename column wide_scopes to scopes;
alter table consent_grant rename column wide_declined to declined;
alter table consent_grant rename column wide_terms to terms;

alter table consent_question add column wide_scopes text not null default '';
update consent_question set wide_scopes = scopes;
alter table consent_question drop column scopes;
alter table consent_question rename column wide_scopes to scopes;

alter table device_authorization add column wide_scopes text not null default '';
update device_authorization set wide_scopes = scopes;
alter table device_authorization drop column scopes;
alter table device_authorization rename column wide_scopes to scopes;
