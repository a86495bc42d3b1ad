package dev.holdfast.directory;

import dev.holdfast.people.KnownPerson;
import java.util.List;

/**
 * A page of those who were found, the newest first.
 *
 * @param next where the next page begins; null if this is the last
 */
public record FoundPeople(List<KnownPerson> people, PeoplePlace next) {}
