-- A person's user handle (WebAuthn): random, says nothing of her, the same in all her passkeys.
create table passkey_holder (
  person_id bigint not null primary key references person (id) on delete cascade,
  handle varchar(43) not null unique
);

-- A passkey. Ids and the attested credential data, with the public key, are base64url.
create table passkey (
  id uuid not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  credential_id varchar(1364) not null unique,
  credential_data text not null,
  name varchar(60) not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  transports varchar(200) not null,
  made_at bigint not null,
  used_at bigint
);
create index passkey_person on passkey (person_id);

-- Challenges that were answered, hashed, until they would be over anyway.
create table passkey_used_challenge (
  hash varchar(43) not null primary key,
  expires_at bigint not null
);
create index passkey_used_challenge_expires on passkey_used_challenge (expires_at);
