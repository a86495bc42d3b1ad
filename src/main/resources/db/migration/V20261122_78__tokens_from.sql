-- A client's tokens of before this time are over, in milliseconds.
alter table client add column tokens_from bigint default 0 not null;
