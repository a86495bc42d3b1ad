package dev.holdfast.logout;

import java.util.UUID;

/** A notice that one process has taken to deliver. */
record DueNotice(UUID id, String clientId, String subject, String sid) {}
