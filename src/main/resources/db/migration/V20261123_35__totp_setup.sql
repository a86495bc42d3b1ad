-- The browser in which an app is being set up: what only that browser knows, hashed. To no other is the key shown.
-- What was being set up before is begun anew.
alter table totp_factor add column browser varchar(43);
delete from totp_factor where confirmed_at is null;
