-- Every read and write of people's records: a chain of lines for each person, which are only ever added.
-- body is sealed with the person's key, commitment and hash are SHA-256. A line outlives its person: without the key
-- nothing of it can be read, and the chain can still be checked. So nothing refers to other tables.
create table ledger_line (
  person_id bigint not null,
  seq bigint not null,
  commitment bytea not null,
  hash bytea not null,
  body bytea not null,
  primary key (person_id, seq)
) ${clustered};

-- Where each chain ends.
create table ledger_head (
  person_id bigint not null primary key,
  seq bigint not null,
  hash bytea not null
) ${clustered};

${on_sqlite} create trigger ledger_line_kept before update on ledger_line begin select raise(abort, 'lines of the ledger are never changed'); end;
${on_sqlite} create trigger ledger_line_stays before delete on ledger_line begin select raise(abort, 'lines of the ledger are never removed'); end;
${on_sqlite} create trigger ledger_head_stays before delete on ledger_head begin select raise(abort, 'heads of the ledger are never removed'); end;
${on_sqlite} create trigger ledger_head_grows before update on ledger_head when new.seq < old.seq or new.person_id <> old.person_id begin select raise(abort, 'heads of the ledger never go back'); end;

${on_postgresql} create function ledger_refuses() returns trigger language plpgsql as $$ begin raise exception 'the ledger is only ever added to'; end $$;
${on_postgresql} create trigger ledger_line_kept before update or delete on ledger_line for each row execute function ledger_refuses();
${on_postgresql} create trigger ledger_line_stays before truncate on ledger_line for each statement execute function ledger_refuses();
${on_postgresql} create trigger ledger_head_stays before delete on ledger_head for each row execute function ledger_refuses();
${on_postgresql} create trigger ledger_head_empties before truncate on ledger_head for each statement execute function ledger_refuses();
${on_postgresql} create trigger ledger_head_grows before update on ledger_head for each row when (new.seq < old.seq or new.person_id <> old.person_id) execute function ledger_refuses();
