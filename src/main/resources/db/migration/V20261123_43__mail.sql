-- What a mail is about, where something waits until the mail server has it, such as the announcement of a recovery.
alter table outgoing_mail add column topic varchar(43);
create index outgoing_mail_topic on outgoing_mail (topic) where topic is not null;
