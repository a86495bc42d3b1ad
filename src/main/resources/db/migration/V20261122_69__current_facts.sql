-- SQLite took the index of the whole history for what is current, and read past every superseded value.
-- With superseded_at among the columns there are two equalities to search by, so this index is always the better one.
drop index fact_newest;
create index fact_newest on fact (person_id, superseded_at, asserted_at, id) where superseded_at is null;
