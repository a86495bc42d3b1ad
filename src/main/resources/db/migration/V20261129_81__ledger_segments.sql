-- Old lines of a ledger lie together: those from first_seq to last_seq of one person, what they say compressed and then sealed
-- with her key. Their commitments (SHA-256, 32 bytes each, one after another) stay in the clear, and with previous, the hash
-- of the line before them, make their hashes: so the chain can be checked after her key is gone.
create table ledger_segment (
  person_id bigint not null,
  last_seq bigint not null,
  first_seq bigint not null,
  previous bytea not null,
  commitments bytea not null,
  hash bytea not null,
  bodies bytea not null,
  primary key (person_id, last_seq)
);

-- A line goes only when a segment has it.
${on_sqlite} drop trigger ledger_line_stays;
${on_sqlite} create trigger ledger_line_stays before delete on ledger_line when not exists (select 1 from ledger_segment s where s.person_id = old.person_id and s.last_seq >= old.seq and s.first_seq <= old.seq) begin select raise(abort, 'lines of the ledger are never removed'); end;
${on_sqlite} create trigger ledger_segment_kept before update on ledger_segment begin select raise(abort, 'segments of the ledger are never changed'); end;
${on_sqlite} create trigger ledger_segment_stays before delete on ledger_segment begin select raise(abort, 'segments of the ledger are never removed'); end;

-- What "insert or replace" replaces, no trigger on delete sees.
${on_sqlite} create trigger ledger_line_once before insert on ledger_line when exists (select 1 from ledger_line l where l.person_id = new.person_id and l.seq = new.seq) begin select raise(abort, 'lines of the ledger are never replaced'); end;
${on_sqlite} create trigger ledger_head_once before insert on ledger_head when exists (select 1 from ledger_head h where h.person_id = new.person_id) begin select raise(abort, 'heads of the ledger are never replaced'); end;
${on_sqlite} create trigger ledger_segment_once before insert on ledger_segment when exists (select 1 from ledger_segment s where s.person_id = new.person_id and s.last_seq >= new.first_seq) begin select raise(abort, 'segments of the ledger are never replaced'); end;

${on_postgresql} create function ledger_line_moves() returns trigger language plpgsql as $$ begin if exists (select 1 from ledger_segment s where s.person_id = old.person_id and s.last_seq >= old.seq and s.first_seq <= old.seq) then return old; end if; raise exception 'the ledger is only ever added to'; end $$;
${on_postgresql} drop trigger ledger_line_kept on ledger_line;
${on_postgresql} create trigger ledger_line_kept before update on ledger_line for each row execute function ledger_refuses();
${on_postgresql} create trigger ledger_line_moved before delete on ledger_line for each row execute function ledger_line_moves();
${on_postgresql} create trigger ledger_segment_kept before update or delete on ledger_segment for each row execute function ledger_refuses();
${on_postgresql} create trigger ledger_segment_stays before truncate on ledger_segment for each statement execute function ledger_refuses();
