package dev.holdfast.sharing;

import dev.holdfast.people.PersonId;
import dev.holdfast.record.Entry;
import dev.holdfast.record.Part;

/** A page of entries of somebody's record. */
record Found<T extends Entry>(PersonId person, Part<T> part) {}
