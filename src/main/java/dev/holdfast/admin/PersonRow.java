package dev.holdfast.admin;

import java.time.Instant;

/** A person in the operators' list. */
record PersonRow(
    String id, String name, long facts, long activities, long trainings, Instant since) {}
