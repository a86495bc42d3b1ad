package dev.holdfast.record;

import java.util.List;

/**
 * What there is of one sort, in plain words.
 *
 * @param count how many entries
 * @param examples at most four of them, such as {@code Given name: Ada}, best known or newest first
 * @param kinds at most fifty names or categories that occur
 * @param moreKinds how many further ones occur
 */
public record Summary(long count, List<String> examples, List<String> kinds, long moreKinds) {}
