-- Since when a grant was idle when its end was proposed: a use of before that is written down later ends the question, too.
-- Of a question that is over, less than it is idle since.
alter table unused_grant add column idle_since bigint not null default 0;
update unused_grant set idle_since =
  (select case when g.idle_since < unused_grant.proposed_at then g.idle_since else unused_grant.proposed_at - 1 end
    from consent_grant g where g.id = unused_grant.grant_id);

-- That the receiver of a client's webhooks has said that it takes nothing more (410): nothing is sent to this address until
-- the client says another one, or has another secret made.
create table webhook_gone (
  client_id varchar(500) not null primary key references client (client_id) on delete cascade,
  uri varchar(2000) not null,
  gone_at bigint not null
);
