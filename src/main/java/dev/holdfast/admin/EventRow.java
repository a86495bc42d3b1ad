package dev.holdfast.admin;

import dev.holdfast.security.NotedEvent;

/**
 * A line of the security log.
 *
 * @param person her id; empty if it is nobody's
 * @param name what she is called; or empty
 */
record EventRow(NotedEvent noted, String person, String name) {}
