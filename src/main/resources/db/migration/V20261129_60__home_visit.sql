-- When a person looked at her overview: it shows her what is new since the visit before.
create table home_visit (
  person_id bigint not null primary key references person (id) on delete cascade,
  began_at bigint not null,
  before_at bigint
);
