-- What is said in entries is sealed with its person's own key (person_key), in base64: the value of a fact; of an activity
-- its category and details together, of a training its name and description, and then category and name are marks (HMAC).
-- sealed tells it from what is of before, which a job seals; the small indexes say what is left to it.
${on_postgresql} alter table fact alter column value_text type text;
${on_postgresql} alter table activity alter column details type text;
${on_postgresql} alter table training alter column description type text;
alter table fact add column sealed boolean default false not null;
alter table activity add column sealed boolean default false not null;
alter table training add column sealed boolean default false not null;
create index fact_plain on fact (person_id) where not sealed;
create index activity_plain on activity (person_id) where not sealed;
create index training_plain on training (person_id) where not sealed;
-- Answers with values are sealed as well; the last plain one goes within a day.
alter table kept_answer add column sealed boolean default false not null;
