-- The addresses that people sign in with. address_key is one in lower case. Whoever has verified it
-- owns it: the partial index keeps a second owner out, whatever happens at once.
create table login_email (
  id uuid not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  address varchar(254) not null,
  address_key varchar(254) not null,
  verified_at bigint,
  main boolean not null,
  created_at bigint not null
);
create unique index login_email_person on login_email (person_id, address_key);
create unique index login_email_owner on login_email (address_key) where verified_at is not null;
create unique index login_email_main on login_email (person_id) where main;
create index login_email_unverified on login_email (created_at) where verified_at is null;

-- What was mailed last to verify one: hashes of a code and a link, and how many guesses are left.
create table email_check (
  email_id uuid not null primary key references login_email (id) on delete cascade,
  code_hash varchar(43) not null,
  link_hash varchar(43) not null unique,
  guesses_left integer not null,
  expires_at bigint not null
);
create index email_check_expires on email_check (expires_at);
