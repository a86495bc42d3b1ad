-- A device is in no session of the browser in which its person decided.
alter table device_authorization drop column session_id;
