-- Keys that sign tokens, one line of generations for each algorithm. The private half is encrypted,
-- and removed once the key is retired; the public half stays, for what was signed with it.
create table signing_key (
  alg varchar(16) not null,
  generation integer not null,
  kid varchar(43) not null unique,
  public_key text not null,
  private_key text,
  created_at bigint not null,
  signs_from bigint not null,
  primary key (alg, generation)
);
