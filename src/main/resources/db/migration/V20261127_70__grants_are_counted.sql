-- Grants of a day are counted as they are given (usage_day), not from the grants; nothing else asks by this time alone.
drop index consent_grant_given;
