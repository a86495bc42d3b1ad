package dev.holdfast.accounts;

/**
 * What a link that is good leads to.
 *
 * @param kind who is welcome
 * @param email the address that the account begins with; null if none is known yet
 * @param note what the operator who invites writes; or empty
 */
record Welcome(WelcomeLink.Kind kind, String email, String note) {}
