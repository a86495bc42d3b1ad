package dev.holdfast.clients;

/**
 * One thing that is wrong with what a client is to be registered with.
 *
 * @param member which of RFC 7591's names it is about
 * @param sentence that says what to change
 */
public record Finding(String member, String sentence) {}
