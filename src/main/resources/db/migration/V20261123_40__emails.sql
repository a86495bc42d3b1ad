-- Who has an address, whether it is verified or not: asked whenever one is verified, and by operators.
create index login_email_key on login_email (address_key);
