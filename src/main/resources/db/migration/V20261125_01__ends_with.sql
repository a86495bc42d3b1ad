-- She signed in once more in the same browser: what the one session began ends with the other. The
-- name of the first one stays, for ID tokens tell it (sid). Null while there is no other.
alter table authorization_code add column ends_with uuid;
alter table token_family add column ends_with uuid;
