-- By which request an export was asked for: the lines in the ledger say so, which are written while it is made.
alter table person_export add column asked_network varchar(60);
alter table person_export add column asked_request varchar(100);
