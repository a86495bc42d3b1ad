-- A person's own key, wrapped by the instance's: what is held of her is encrypted with it. Destroying it (wrapped is null
-- then) makes all of that unreadable. The row outlives her, so nothing refers to person: she never gets another key.
create table person_key (
  person_id bigint not null primary key,
  wrapped varchar(300),
  made_at bigint not null,
  destroyed_at bigint
) ${clustered};
