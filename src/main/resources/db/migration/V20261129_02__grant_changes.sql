-- When its person changed a grant last, be it that its client had asked or by herself. decided_at is when she was asked.
alter table consent_grant add column changed_at bigint;
