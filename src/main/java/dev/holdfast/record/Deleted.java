package dev.holdfast.record;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a deletion did.
 *
 * @param deleted how many values or entries were asked to go and are gone
 * @param historyDeleted how many earlier values went with them
 * @param historyKept how many earlier values of that name are still held
 */
@RegisterForReflection
public record Deleted(long deleted, long historyDeleted, long historyKept) {}
