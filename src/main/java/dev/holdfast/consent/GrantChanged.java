package dev.holdfast.consent;

/**
 * A person changed what a client may do; fired in the unit of work that does.
 *
 * @param before as it stood until then
 */
public record GrantChanged(LiveGrant before, LiveGrant grant) {}
