package dev.holdfast.home;

import java.time.Instant;
import java.util.UUID;

/**
 * An app that has not read for long what it may: she is asked whether she keeps it.
 *
 * @param since when it has read last, or she has allowed it
 * @param ends when what she allows it ends, if she does not say that she keeps it
 */
record UnusedApp(UUID grant, String name, Instant since, Instant ends) {}
