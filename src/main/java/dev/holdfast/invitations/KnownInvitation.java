package dev.holdfast.invitations;

import dev.holdfast.organizations.MemberRole;
import java.time.Instant;
import java.util.UUID;

/**
 * Who is asked to join an organization.
 *
 * @param sentAt when the last mail went out
 * @param expiresAt when its link is over
 * @param over whether it is, so that it would have to be sent once more
 */
public record KnownInvitation(
    UUID id,
    UUID organization,
    String email,
    MemberRole role,
    Instant invitedAt,
    Instant sentAt,
    Instant expiresAt,
    boolean over) {}
