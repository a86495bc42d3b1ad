-- Organizations, who own clients, and the people in them.
create table organization (
  id uuid not null primary key,
  name varchar(100) not null,
  name_key varchar(200) not null,
  website varchar(2000),
  created_at bigint not null
);
create index organization_newest on organization (created_at, id);
create index organization_name on organization (name_key);

create table organization_member (
  id uuid not null primary key,
  organization_id uuid not null references organization (id) on delete cascade,
  person_id bigint not null references person (id) on delete cascade,
  role varchar(20) not null,
  joined_at bigint not null,
  unique (organization_id, person_id)
);
create index organization_member_person on organization_member (person_id);
create index organization_member_joined on organization_member (organization_id, joined_at, id);

-- Who is asked to join, by a mail with a link that works once; stored is only its SHA-256. It goes when it is accepted,
-- declined or withdrawn, and some time after it is over.
create table organization_invitation (
  id uuid not null primary key,
  organization_id uuid not null references organization (id) on delete cascade,
  email varchar(320) not null,
  email_key varchar(320) not null,
  role varchar(20) not null,
  invited_by bigint references person (id) on delete set null,
  invited_at bigint not null,
  sent_at bigint not null,
  expires_at bigint not null,
  link_hash varchar(43) not null,
  unique (organization_id, email_key),
  unique (link_hash)
);
create index organization_invitation_by on organization_invitation (invited_by);
create index organization_invitation_newest on organization_invitation (organization_id, invited_at, id);
create index organization_invitation_expires on organization_invitation (expires_at);
