package dev.holdfast.record;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry that its person says is not right: neither whose it is nor why.
 *
 * @param sort {@code facts}, {@code activities} or {@code training}
 * @param at when she said so, or took it back
 */
public record DisputedEntry(String sort, UUID entry, Instant at) {}
