package dev.holdfast.home;

import java.time.Instant;

/**
 * An app that a person allowed once.
 *
 * @param withdrawn by her; else its time was over
 */
record EarlierApp(
    String name, String couldRead, Instant since, Instant endedAt, boolean withdrawn) {}
