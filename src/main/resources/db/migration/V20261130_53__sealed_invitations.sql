-- Whom a mail asks to come is nobody yet: that address is encrypted with the instance's keys. Of before as in login_email.
alter table invitation add column sealed text;
${on_postgresql} alter table invitation alter column email drop not null;
${on_sqlite} alter table invitation add column plain varchar(320);
${on_sqlite} update invitation set plain = email;
${on_sqlite} alter table invitation drop column email;
${on_sqlite} alter table invitation rename column plain to email;
create index invitation_plain on invitation (id) where email is not null;

alter table welcome_link add column sealed text;
create index welcome_link_plain on welcome_link (hash) where email is not null;

-- email_key is a mark: nobody is asked twice to join the same organization.
alter table organization_invitation add column sealed text;
${on_postgresql} alter table organization_invitation alter column email drop not null;
${on_sqlite} alter table organization_invitation add column plain varchar(320);
${on_sqlite} update organization_invitation set plain = email;
${on_sqlite} alter table organization_invitation drop column email;
${on_sqlite} alter table organization_invitation rename column plain to email;
create index organization_invitation_plain on organization_invitation (id) where email is not null;
