-- What else a client was registered with: a JSON object in the names of RFC 7591, section 2.
alter table client add column metadata text not null default '{}';
