package dev.holdfast.consent;

/**
 * A person allowed a client something, where nothing stood; fired in the unit of work that does.
 */
public record GrantGiven(LiveGrant grant) {}
