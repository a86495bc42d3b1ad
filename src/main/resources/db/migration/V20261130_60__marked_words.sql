-- By what people are found is no text any more: keyed marks of the beginnings of words (WordMarks). finders are bits, of what
-- the mark is: 1 what she is called, 2 the names of her profile, 4 an address, 8 her username, 16 a name that she hides.
-- created_at is the person's, so that the newest are found first within one index. The words of before are not read for it:
-- everybody is filled in anew.
drop table person_word;
create table person_word (
  mark bigint not null,
  created_at bigint not null,
  person_id bigint not null references person (id) on delete cascade,
  finders smallint not null,
  primary key (mark, created_at, person_id)
) ${clustered};
create index person_word_of on person_word (person_id);
delete from person_word_fill;
insert into person_word_fill (id, after_id) values (1, -9223372036854775808);
