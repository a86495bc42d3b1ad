package dev.holdfast.organizations;

/** An organization that a person is in, and as what. */
public record Membership(KnownOrganization organization, MemberRole role) {}
