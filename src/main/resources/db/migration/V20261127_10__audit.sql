-- What operators, developers and members did; no secret and no value of a record is in it. It outlives whom and what it
-- tells of, so nothing refers to other tables. actor: the person's id, or else the client's; null is the command line.
create table audit_event (
  id uuid not null primary key,
  happened_at bigint not null,
  via varchar(20) not null,
  actor varchar(2000),
  client_id varchar(2000),
  key_id varchar(100),
  action varchar(100) not null,
  target_type varchar(40) not null,
  target_id varchar(2000) not null,
  organization_id uuid,
  before_change text,
  after_change text,
  network varchar(100),
  request_id varchar(64)
);
create index audit_event_time on audit_event (happened_at, id);
create index audit_event_actor on audit_event (actor, happened_at, id);
create index audit_event_target on audit_event (target_id, happened_at, id);
create index audit_event_action on audit_event (action, happened_at, id);
create index audit_event_organization on audit_event (organization_id, happened_at, id);

-- What is still to be handed on, in the order in which it happened: only the first of a sink is ever tried. due_at is its
-- next attempt; claiming it moves that ahead, so that a node which dies while sending is followed by another.
create table audit_delivery (
  id uuid not null primary key,
  event_id uuid not null references audit_event (id) on delete cascade,
  sink varchar(20) not null,
  created_at bigint not null,
  attempts integer not null,
  due_at bigint not null
);
create index audit_delivery_first on audit_delivery (sink, created_at, id);
create index audit_delivery_event on audit_delivery (event_id);
