-- The certificate without which a family of tokens is not refreshed (RFC 8705, section 4).
alter table token_family add column certificate varchar(43);
