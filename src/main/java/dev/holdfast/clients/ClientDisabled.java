package dev.holdfast.clients;

/**
 * A client may do nothing any more: whoever gave it something ends that, in the same transaction.
 */
public record ClientDisabled(String clientId) {}
