-- An authenticator app (TOTP). The seed is encrypted; confirmed_at is null while it is being set up.
create table totp_factor (
  id uuid not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  seed text not null,
  last_step bigint not null,
  begun_at bigint not null,
  confirmed_at bigint
);
create unique index totp_factor_confirmed on totp_factor (person_id) where confirmed_at is not null;
create index totp_factor_person on totp_factor (person_id);
create index totp_factor_begun on totp_factor (begun_at) where confirmed_at is null;

-- Recovery codes, hashed.
create table recovery_code (
  hash varchar(43) not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  made_at bigint not null,
  used_at bigint
);
create index recovery_code_person on recovery_code (person_id);

-- Browsers that need no second factor for a while; hash is that of what the cookie holds.
create table trusted_device (
  id uuid not null primary key,
  hash varchar(43) not null unique,
  person_id bigint not null references person (id) on delete cascade,
  device varchar(100) not null,
  network varchar(100),
  trusted_at bigint not null,
  used_at bigint not null,
  expires_at bigint not null
);
create index trusted_device_person on trusted_device (person_id);
create index trusted_device_expires on trusted_device (expires_at);
