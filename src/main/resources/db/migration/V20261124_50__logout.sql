-- Clients that a session signed in and that want to hear of its end (OpenID Connect Back-Channel Logout 1.0).
-- sid is what the client calls the session, subject what it calls the person.
create table client_sign_in (
  sid varchar(43) not null primary key,
  session_id uuid not null,
  client_id varchar(2000) not null,
  subject varchar(100) not null,
  signed_in_at bigint not null
);
create index client_sign_in_session on client_sign_in (session_id);
create index client_sign_in_at on client_sign_in (signed_in_at);

-- What clients are to be told; each leaves the table when its client has taken it. due_at is the next attempt;
-- claiming one moves it ahead, so that a node which dies while sending is followed by another.
create table logout_notice (
  id uuid not null primary key,
  client_id varchar(2000) not null,
  subject varchar(100) not null,
  sid varchar(43) not null,
  created_at bigint not null,
  attempts integer not null,
  due_at bigint not null
);
create index logout_notice_due on logout_notice (due_at);
create index logout_notice_created on logout_notice (created_at);
