-- A link and a code that were mailed for a sign-in that is under way, good for one use of one of them. hash: the SHA-256 of
-- the link; code: an HMAC, since a short code could be guessed from a plain hash.
create table magic_link (
  hash varchar(43) not null primary key,
  attempt varchar(43) not null references sign_in_attempt (hash) on delete cascade,
  code varchar(43) not null,
  tries integer not null,
  expires_at bigint not null,
  used_at bigint
);
create index magic_link_attempt on magic_link (attempt);
