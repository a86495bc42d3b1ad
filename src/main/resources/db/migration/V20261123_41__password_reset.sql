-- To which address a link was mailed: it is good only as long as that is hers. Links of before are not asked for it, so
-- they are over; none of them would have been good for longer than half an hour.
delete from password_reset;
alter table password_reset add column address varchar(254);
