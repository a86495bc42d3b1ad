-- An operator asks somebody to come. Over when accepted, withdrawn, or expired.
create table invitation (
  id uuid not null primary key,
  email varchar(320) not null,
  note varchar(500) not null,
  invited_by bigint references person (id) on delete set null,
  invited_at bigint not null,
  sent_at bigint not null,
  sent_times integer not null,
  expires_at bigint not null,
  accepted_at bigint,
  withdrawn_at bigint
);
create index invitation_newest on invitation (invited_at, id);
create index invitation_invited_by on invitation (invited_by);
create index invitation_expires on invitation (expires_at);

-- A link that begins an account, good for one use; stored is only its SHA-256. person_id: whose account it is, if there is
-- one already. A sign-up with an address that somebody has is stored too, used already, so that it costs the same.
create table welcome_link (
  hash varchar(43) not null primary key,
  kind varchar(10) not null,
  person_id bigint references person (id) on delete cascade,
  invitation_id uuid references invitation (id) on delete cascade,
  email varchar(320),
  expires_at bigint not null,
  used_at bigint
);
create index welcome_link_person on welcome_link (person_id);
create index welcome_link_invitation on welcome_link (invitation_id);
create index welcome_link_expires on welcome_link (expires_at);
