-- Where what happened is said of an address, sealed holds it with her key, and detail is empty. (By substr, as no other index
-- is then taken for the small one.)
alter table security_event add column sealed text;
create index security_event_plain on security_event (id) where substr(kind, 1, 6) = 'EMAIL_' and detail <> '' and person_id is not null;
