-- Which entries an answer has that may be handed out again, for the ledger; sealed like its body.
alter table kept_answer add column entries text;
