-- By which words whom: what she is called, for operators, is a range of its own now (n), beside the names of her profile, for
-- products (p). What she hides is in neither: of the profiles nobody is found by, until they are filled in anew.
insert into person_word (person_id, word, sort, created_at)
  select person_id, 'n' || substr(word, 1, 95), sort, created_at from person_word where sort = 'NAME'
  on conflict do nothing;
delete from person_word where sort = 'NAME' and word < 'g';
delete from person_word where sort = 'PROFILE';
delete from person_word_fill;
insert into person_word_fill (id, after_id) values (1, -9223372036854775808);
