-- The ends of all people's ledgers, as leaves of one Merkle tree (RFC 9162, section 2.1) to which is only ever added. A root
-- of it is signed and published each day. A leaf is a hash over a chain, which is over sealed bodies: it says nothing.
create table ledger_tree (
  size bigint not null primary key
);
insert into ledger_tree (size) values (0);

create table ledger_leaf (
  person_id bigint not null,
  seq bigint not null,
  hash bytea not null,
  place bigint not null,
  primary key (person_id, seq)
) ${clustered};

-- Each complete subtree: of 2^level leaves, the first of which is place * 2^level.
create table ledger_node (
  level integer not null,
  place bigint not null,
  hash bytea not null,
  primary key (level, place)
) ${clustered};

-- day is the number of days since 1970.
create table ledger_root (
  day bigint not null primary key,
  size bigint not null,
  hash bytea not null,
  made_at bigint not null,
  signed text not null
) ${clustered};

${on_sqlite} create trigger ledger_tree_alone before insert on ledger_tree begin select raise(abort, 'the ledger has one tree'); end;
${on_sqlite} create trigger ledger_tree_grows before update on ledger_tree when new.size < old.size begin select raise(abort, 'the tree of the ledger only grows'); end;
${on_sqlite} create trigger ledger_tree_stays before delete on ledger_tree begin select raise(abort, 'the tree of the ledger only grows'); end;
${on_sqlite} create trigger ledger_leaf_kept before update on ledger_leaf begin select raise(abort, 'leaves of the ledger are never changed'); end;
${on_sqlite} create trigger ledger_leaf_stays before delete on ledger_leaf begin select raise(abort, 'leaves of the ledger are never removed'); end;
${on_sqlite} create trigger ledger_node_kept before update on ledger_node begin select raise(abort, 'nodes of the ledger are never changed'); end;
${on_sqlite} create trigger ledger_node_stays before delete on ledger_node begin select raise(abort, 'nodes of the ledger are never removed'); end;
${on_sqlite} create trigger ledger_root_kept before update on ledger_root begin select raise(abort, 'roots of the ledger are never changed'); end;
${on_sqlite} create trigger ledger_root_stays before delete on ledger_root begin select raise(abort, 'roots of the ledger are never removed'); end;

-- What "insert or replace" replaces, no trigger on delete sees.
${on_sqlite} create trigger ledger_leaf_once before insert on ledger_leaf when exists (select 1 from ledger_leaf l where l.person_id = new.person_id and l.seq = new.seq) begin select raise(abort, 'leaves of the ledger are never replaced'); end;
${on_sqlite} create trigger ledger_node_once before insert on ledger_node when exists (select 1 from ledger_node n where n.level = new.level and n.place = new.place) begin select raise(abort, 'nodes of the ledger are never replaced'); end;
${on_sqlite} create trigger ledger_root_once before insert on ledger_root when exists (select 1 from ledger_root r where r.day = new.day) begin select raise(abort, 'roots of the ledger are never replaced'); end;

${on_postgresql} create trigger ledger_tree_alone before insert on ledger_tree for each row execute function ledger_refuses();
${on_postgresql} create trigger ledger_tree_grows before update on ledger_tree for each row when (new.size < old.size) execute function ledger_refuses();
${on_postgresql} create trigger ledger_tree_stays before delete on ledger_tree for each row execute function ledger_refuses();
${on_postgresql} create trigger ledger_tree_empties before truncate on ledger_tree for each statement execute function ledger_refuses();
${on_postgresql} create trigger ledger_leaf_kept before update or delete on ledger_leaf for each row execute function ledger_refuses();
${on_postgresql} create trigger ledger_leaf_stays before truncate on ledger_leaf for each statement execute function ledger_refuses();
${on_postgresql} create trigger ledger_node_kept before update or delete on ledger_node for each row execute function ledger_refuses();
${on_postgresql} create trigger ledger_node_stays before truncate on ledger_node for each statement execute function ledger_refuses();
${on_postgresql} create trigger ledger_root_kept before update or delete on ledger_root for each row execute function ledger_refuses();
${on_postgresql} create trigger ledger_root_stays before truncate on ledger_root for each statement execute function ledger_refuses();
