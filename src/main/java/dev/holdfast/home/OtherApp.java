package dev.holdfast.home;

/**
 * An app that a person can begin to sign in to from here.
 *
 * @param site the host of its site; empty if it has none
 * @param start where that begins
 * @param unreviewed whether it registered itself, and nobody has looked at it
 */
record OtherApp(String name, String site, String start, boolean unreviewed) {}
