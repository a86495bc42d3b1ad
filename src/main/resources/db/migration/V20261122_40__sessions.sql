-- Sessions know how and where somebody signed in. Those of before know neither, so everybody signs in anew.
drop table session;

-- A signed-in browser. Its cookie holds a secret; hash is the SHA-256 of that. id is for lists and opens nothing.
-- amr: words of RFC 8176 with spaces. expires_at moves on while it is used, at most to ends_at.
create table session (
  hash varchar(43) not null primary key,
  id uuid not null unique,
  person_id bigint not null references person (id) on delete cascade,
  acr varchar(10) not null,
  amr varchar(100) not null,
  auth_time bigint not null,
  seen_at bigint not null,
  expires_at bigint not null,
  ends_at bigint not null,
  device varchar(100) not null,
  network varchar(60)
);
create index session_person on session (person_id);
create index session_expires on session (expires_at);

-- A browser in which a person has signed in before. hash: the SHA-256 of person and browser together.
create table known_browser (
  hash varchar(43) not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  seen_at bigint not null
);
create index known_browser_person on known_browser (person_id);
create index known_browser_seen on known_browser (seen_at);
