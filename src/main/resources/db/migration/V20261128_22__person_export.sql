-- A copy of all that is held of a person, made in the background because she asked for it. Whoever makes it claims it by
-- moving due_at ahead, so that a node which dies meanwhile is followed by another. done of total entries are written.
create table person_export (
  id uuid not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  asked_at bigint not null,
  due_at bigint not null,
  attempts integer not null,
  done integer not null,
  total integer not null,
  bytes bigint not null,
  finished_at bigint,
  failed_at bigint
);
create unique index person_export_person on person_export (person_id);
create index person_export_due on person_export (due_at) where finished_at is null and failed_at is null;
create index person_export_asked on person_export (asked_at);

-- The file, in pieces, each sealed with her own key, in base64.
create table person_export_part (
  export_id uuid not null references person_export (id) on delete cascade,
  place integer not null,
  sealed text not null,
  primary key (export_id, place)
);
