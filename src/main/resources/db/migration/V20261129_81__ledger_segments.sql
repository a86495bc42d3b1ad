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

-- A line goes only when a segment has its commitment, and a segment comes only behind the one before, to a line with its hash.
-- "insert or replace" of SQLite replaces by key or by rowid, which is not positive where none is given, and no trigger on
-- delete sees it.
${on_sqlite} drop trigger ledger_line_stays;
${on_sqlite} create trigger ledger_line_stays before delete on ledger_line when not exists (select 1 from ledger_segment s where s.person_id = old.person_id and s.last_seq >= old.seq and s.first_seq <= old.seq and length(s.commitments) = 32 * (s.last_seq - s.first_seq + 1) and substr(s.commitments, 32 * (old.seq - s.first_seq) + 1, 32) = old.commitment) begin select raise(abort, 'lines of the ledger are never removed'); end;
${on_sqlite} create trigger ledger_line_once before insert on ledger_line when exists (select 1 from ledger_line l where l.person_id = new.person_id and l.seq = new.seq) or new.rowid > 0 and exists (select 1 from ledger_line l where l.rowid = new.rowid) begin select raise(abort, 'lines of the ledger are never replaced'); end;
${on_sqlite} create trigger ledger_head_once before insert on ledger_head when exists (select 1 from ledger_head h where h.person_id = new.person_id) begin select raise(abort, 'heads of the ledger are never replaced'); end;
${on_sqlite} create trigger ledger_segment_kept before update on ledger_segment begin select raise(abort, 'segments of the ledger are never changed'); end;
${on_sqlite} create trigger ledger_segment_stays before delete on ledger_segment begin select raise(abort, 'segments of the ledger are never removed'); end;
${on_sqlite} create trigger ledger_segment_follows before insert on ledger_segment when new.last_seq < new.first_seq or new.first_seq <> (select coalesce(max(s.last_seq), 0) + 1 from ledger_segment s where s.person_id = new.person_id) or not exists (select 1 from ledger_line l where l.person_id = new.person_id and l.seq = new.last_seq and l.hash = new.hash) or new.rowid > 0 and exists (select 1 from ledger_segment s where s.rowid = new.rowid) begin select raise(abort, 'segments of the ledger follow one another'); end;

${on_postgresql} create function ledger_line_moves() returns trigger language plpgsql as $$ begin if exists (select 1 from ledger_segment s where s.person_id = old.person_id and s.last_seq >= old.seq and s.first_seq <= old.seq and length(s.commitments) = 32 * (s.last_seq - s.first_seq + 1) and substr(s.commitments, (32 * (old.seq - s.first_seq) + 1)::integer, 32) = old.commitment) then return old; end if; raise exception 'the ledger is only ever added to'; end $$;
${on_postgresql} create function ledger_segment_follows() returns trigger language plpgsql as $$ begin if new.last_seq < new.first_seq or new.first_seq <> (select coalesce(max(s.last_seq), 0) + 1 from ledger_segment s where s.person_id = new.person_id) or not exists (select 1 from ledger_line l where l.person_id = new.person_id and l.seq = new.last_seq and l.hash = new.hash) then raise exception 'segments of the ledger follow one another'; end if; return new; end $$;
${on_postgresql} drop trigger ledger_line_kept on ledger_line;
${on_postgresql} create trigger ledger_line_kept before update on ledger_line for each row execute function ledger_refuses();
${on_postgresql} create trigger ledger_line_moved before delete on ledger_line for each row execute function ledger_line_moves();
${on_postgresql} create trigger ledger_segment_follows before insert on ledger_segment for each row execute function ledger_segment_follows();
${on_postgresql} create trigger ledger_segment_kept before update or delete on ledger_segment for each row execute function ledger_refuses();
${on_postgresql} create trigger ledger_segment_stays before truncate on ledger_segment for each statement execute function ledger_refuses();
