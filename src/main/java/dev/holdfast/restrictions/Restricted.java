package dev.holdfast.restrictions;

import dev.holdfast.usage.Subject;

/**
 * Whose request it is, and what restricts it.
 *
 * @param restrictions as they are stored; null for none
 * @param shown whether the sender has shown to be the owner, and may be told which one refuses
 */
public record Restricted(Subject subject, String restrictions, boolean shown) {}
