-- Whether the last attempt to fetch it anew failed: until then others go on with what is known.
alter table client_document add column failed boolean not null default false;
