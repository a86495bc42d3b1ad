package dev.holdfast.apikeys;

/**
 * A new key.
 *
 * @param text what its holder sends; it is nowhere else, and never again
 */
public record MadeKey(String text, KnownKey key) {}
