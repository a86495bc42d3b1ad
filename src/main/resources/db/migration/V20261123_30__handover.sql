-- How strong a session is stays with the session, which is taken on as it is.
alter table sign_in_handover drop column acr;
alter table sign_in_handover drop column amr;
