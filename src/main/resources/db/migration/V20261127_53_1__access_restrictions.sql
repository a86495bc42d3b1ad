-- A client's access restrictions: a JSON array, read with every request; null for none.
alter table client add column access_restrictions text;
