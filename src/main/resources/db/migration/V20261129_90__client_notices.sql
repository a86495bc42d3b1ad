-- What clients are to be told, in which way (channel); each leaves the table when its client has taken it, or its time is
-- over (give_up_at). due_at is the next attempt; claiming one moves it ahead, so that a node which dies while sending is
-- followed by another. It takes the place of logout_notice: being told of an ended session is one way among others.
create table client_notice (
  id uuid not null primary key,
  channel varchar(20) not null,
  client_id varchar(2000) not null,
  subject varchar(100) not null,
  body varchar(2000) not null,
  created_at bigint not null,
  attempts integer not null,
  due_at bigint not null,
  give_up_at bigint not null
);
create index client_notice_due on client_notice (due_at);
create index client_notice_over on client_notice (give_up_at);
insert into client_notice (id, channel, client_id, subject, body, created_at, attempts, due_at, give_up_at)
  select id, 'logout', client_id, subject, sid, created_at, attempts, due_at, created_at + 86400000 from logout_notice;
drop table logout_notice;
