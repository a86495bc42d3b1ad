-- Whether it is a device that gets what a person allows: its consent page says so.
alter table consent_question add column for_device boolean not null default false;
