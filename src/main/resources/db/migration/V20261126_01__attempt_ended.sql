-- When it was finished or ended; null while it is under way. A time that one thread reads says
-- nothing about another's, so "is it still open" asks for this, and not for expires_at alone.
alter table sign_in_attempt add column ended_at bigint;
