package dev.holdfast.endings;

import java.time.Instant;

/**
 * That a grant which nobody uses ends, if its person does not say that she keeps it.
 *
 * @param idleSince when it was used or decided about last, to the day
 */
public record ProposedEnd(Instant idleSince, Instant end) {}
