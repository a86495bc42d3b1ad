package dev.holdfast.sharing;

import dev.holdfast.people.PersonId;
import dev.holdfast.record.Entry;
import java.util.List;

/** Entries of somebody's record that were asked for. */
record Found<T extends Entry>(PersonId person, List<T> entries) {}
