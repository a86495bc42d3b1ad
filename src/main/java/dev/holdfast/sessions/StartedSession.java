package dev.holdfast.sessions;

import java.util.UUID;

/**
 * A session that has just begun.
 *
 * @param id what the cookie holds; it is stored nowhere else
 * @param session as in {@link OpenSession}
 * @param newDevice whether she has signed in before, but never in this browser
 */
public record StartedSession(String id, UUID session, boolean newDevice) {}
