-- Of the names by which a person is found, those that not everybody who finds people is shown are words of a sort of their own
-- (PROFILE, which begin with p): who is there already is filled in anew.
delete from person_word_fill;
insert into person_word_fill (id, after_id) values (1, -9223372036854775808);
