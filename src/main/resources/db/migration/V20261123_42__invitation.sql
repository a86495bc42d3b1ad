-- Whom an invitation has brought: what is known of her by it goes when she goes.
alter table invitation add column person_id bigint references person (id) on delete cascade;
create index invitation_person on invitation (person_id);
update invitation set person_id = (select e.person_id from login_email e
  where e.address_key = lower(invitation.email) and e.verified_at is not null) where accepted_at is not null;
update welcome_link set person_id = (select e.person_id from login_email e
  where e.address_key = lower(welcome_link.email) and e.verified_at is not null) where used_at is not null and person_id is null;
