-- A client's id may be the address of a document. (SQLite has no limit to begin with.)
${on_postgresql} alter table usage_day alter column subject type varchar(500);
${on_postgresql} alter table refusal alter column owner type varchar(500);
