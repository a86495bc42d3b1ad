-- What is kept for minutes, and has an address in it, is sealed with the secret whose hash is beside it: the id of an attempt
-- to sign in, a link, a request_uri. So whoever has the rows alone reads none. What a browser waits with is encrypted with
-- the instance's keys. What was under way when this came is begun anew; none of it would have lasted an hour.
delete from magic_link;
delete from sign_in_attempt;
alter table sign_in_attempt drop column address;
alter table sign_in_attempt add column address text not null default '';

delete from password_reset;
alter table password_reset drop column address;
alter table password_reset add column address text;

delete from pushed_request;
alter table pushed_request drop column parameters;
alter table pushed_request add column parameters text not null default '';

delete from pending_authorization;
alter table pending_authorization drop column parameters;
alter table pending_authorization add column parameters text not null default '';
