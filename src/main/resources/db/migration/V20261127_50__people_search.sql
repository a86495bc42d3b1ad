-- The words by which people are found, as hexadecimal digits (names, login e-mails, usernames).
-- created_at is the person's, so that the newest are found first within one index.
create table person_word (
  person_id bigint not null references person (id) on delete cascade,
  word varchar(96) not null,
  sort varchar(8) not null,
  created_at bigint not null,
  primary key (person_id, word, sort)
);
create index person_word_found on person_word (word, created_at, person_id);

-- How far those who came before are filled in; no row when all are.
create table person_word_fill (
  id integer not null primary key,
  after_id bigint not null
);
insert into person_word_fill (id, after_id) values (1, -9223372036854775808);

-- What it replaces.
drop index fact_search;
alter table fact drop column search_key;
