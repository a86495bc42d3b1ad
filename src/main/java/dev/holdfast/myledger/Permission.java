package dev.holdfast.myledger;

import java.time.Instant;

/** What a person allowed an app, and when first. */
record Permission(String clientId, Instant since) {}
