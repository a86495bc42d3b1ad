package dev.holdfast.home;

import dev.holdfast.myledger.LineRow;
import java.time.Instant;
import java.util.List;

/**
 * What others did with a person's record since she was here before.
 *
 * @param since when she was; null if she never was
 * @param count how often they came
 * @param more whether it was more often than that
 * @param rows the newest of it
 */
record News(Instant since, int count, boolean more, List<LineRow> rows) {}
