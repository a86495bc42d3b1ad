-- Mails that are not sent yet; each leaves the table when the mail server has taken it. sealed holds
-- address, subject and text, encrypted. due_at is the next attempt; claiming one moves it ahead, so
-- that a node which dies while sending is followed by another.
create table outgoing_mail (
  id uuid not null primary key,
  sealed text not null,
  created_at bigint not null,
  useful_until bigint not null,
  attempts integer not null,
  due_at bigint not null
);
create index outgoing_mail_due on outgoing_mail (due_at);
create index outgoing_mail_useful on outgoing_mail (useful_until);
create index outgoing_mail_created on outgoing_mail (created_at);
