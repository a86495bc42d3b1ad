package dev.holdfast.admin;

import java.time.Instant;
import java.util.List;

/**
 * A person in the operators' list.
 *
 * @param badges what sets her apart: her role and state, if they are not everybody's
 * @param left whether she is leaving: nobody looks at her record then
 */
record PersonRow(
    String id,
    String name,
    List<String> badges,
    boolean left,
    long facts,
    long activities,
    long trainings,
    Instant since) {}
