package dev.holdfast.organizations;

import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/** Who is in an organization, and as what. */
public record KnownMember(
    UUID id, UUID organization, PersonId person, MemberRole role, Instant joinedAt) {}
