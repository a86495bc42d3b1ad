-- Lines lie in the order in which they come, and an index finds a person's: a commit of many people's lines writes few
-- pages, not one or more of each. PostgreSQL has always kept them so.
${on_sqlite} create table ledger_line_moved (person_id bigint not null, seq bigint not null, commitment bytea not null, hash bytea not null, body bytea not null, primary key (person_id, seq));
${on_sqlite} insert into ledger_line_moved select person_id, seq, commitment, hash, body from ledger_line;
${on_sqlite} drop table ledger_line;
${on_sqlite} alter table ledger_line_moved rename to ledger_line;
${on_sqlite} create trigger ledger_line_kept before update on ledger_line begin select raise(abort, 'lines of the ledger are never changed'); end;
${on_sqlite} create trigger ledger_line_stays before delete on ledger_line begin select raise(abort, 'lines of the ledger are never removed'); end;
