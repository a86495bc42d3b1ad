package dev.holdfast.organizations;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.platform.Durable;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The people in organizations. Whoever changes them holds the organization until the unit of work
 * ends, so that of two owners who leave at once one stays.
 */
@ApplicationScoped
public class Members {

  /** Of one organization. */
  static final int MOST = 500;

  private static final String TARGET = "person";

  private final Clock clock;
  private final People people;
  private final AuditLog log;

  Members(Clock clock, People people, AuditLog log) {
    this.clock = clock;
    this.people = people;
    this.log = log;
  }

  /** Those who came first are first: those after {@code after}, or all. */
  public List<KnownMember> list(UUID organization, KnownMember after, int most) {
    return Member.list(organization, after, most).stream().map(Member::view).toList();
  }

  public Optional<KnownMember> find(UUID organization, PersonId person) {
    return Member.of(organization, person).map(Member::view);
  }

  /** Whether somebody may ask others to join: an owner or an admin, who is active. */
  public boolean mayInvite(UUID organization, PersonId person) {
    return people
        .find(person)
        .filter(KnownPerson::active)
        .filter(
            known ->
                known.role() == Role.ADMIN
                    || find(organization, person)
                        .filter(member -> member.role().owns())
                        .isPresent())
        .isPresent();
  }

  /** Nobody else changes its members until the unit of work ends; false if it is not there. */
  @Durable
  public boolean hold(UUID organization) {
    return Organization.hold(organization) != null;
  }

  /**
   * Does something as an owner, who is one until it is done.
   *
   * @param owner null for an admin, who need be none
   * @throws Problem {@code not-found} or {@code forbidden} if she is none any more
   */
  @Durable
  public <T> T asOwner(UUID organization, PersonId owner, Supplier<T> work) {
    Organization.hold(organization);
    if (owner != null) {
      KnownMember now = find(organization, owner).orElseThrow(MemberRules::notFound);
      if (!now.role().owns()) {
        throw MemberRules.ownersOnly();
      }
    }
    return work.get();
  }

  /**
   * Adds somebody; false if she is in it already, or it is not there.
   *
   * @throws Problem {@code conflict} if it has as many as one may have, or she is in as many
   */
  @Durable
  public boolean add(Actor by, UUID organization, PersonId person, MemberRole role) {
    if (Organization.hold(organization) == null || Member.of(organization, person).isPresent()) {
      return false;
    }
    if (Member.count("organizationId", organization) >= MOST) {
      throw conflict(
          "This organization has " + MOST + " members; that is as many as one may have.");
    }
    if (Member.count("personId", person.bits()) >= Organizations.MOST_OF_A_PERSON) {
      throw conflict(
          "This person is in "
              + Organizations.MOST_OF_A_PERSON
              + " organizations; that is as many as one may be in.");
    }
    Member member = new Member();
    member.organizationId = organization;
    member.personId = person.bits();
    member.role = role;
    member.joinedAt = clock.instant();
    member.persist();
    note(by, "organization.member.added", member.view(), null, role);
    return true;
  }

  /**
   * Gives a member another role; empty if she is none.
   *
   * @throws Problem {@code conflict} if nobody would own it then
   */
  @Durable
  public Optional<KnownMember> setRole(
      Actor by, UUID organization, PersonId person, MemberRole role) {
    Organization.hold(organization);
    Optional<Member> found = Member.of(organization, person);
    found
        .filter(member -> member.role != role)
        .ifPresent(
            member -> {
              keepAnOwner(member);
              note(by, "organization.member.changed", member.view(), member.role, role);
              member.role = role;
            });
    return found.map(Member::view);
  }

  /**
   * Takes somebody out; false if she is not in it.
   *
   * @throws Problem {@code conflict} if nobody would own it then
   */
  @Durable
  public boolean remove(Actor by, UUID organization, PersonId person) {
    Organization.hold(organization);
    Optional<Member> found = Member.of(organization, person);
    found.ifPresent(
        member -> {
          keepAnOwner(member);
          member.delete();
          note(by, "organization.member.removed", member.view(), member.role, null);
        });
    return found.isPresent();
  }

  /**
   * Makes another member an owner, and the one before a developer.
   *
   * @param from who owns it; or null if nobody is to lose it, as when an operator steps in
   * @return empty if the other is no member
   * @throws Problem {@code conflict} if the other is deactivated, and nobody would own it then
   */
  @Durable
  public Optional<KnownMember> transfer(Actor by, UUID organization, PersonId from, PersonId to) {
    Optional<KnownMember> owner = setRole(by, organization, to, MemberRole.OWNER);
    if (owner.isPresent() && from != null && !from.equals(to)) {
      Member.flush();
      setRole(by, organization, from, MemberRole.DEVELOPER);
    }
    return owner;
  }

  private static void keepAnOwner(Member leaving) {
    if (leaving.role.owns()
        && !Member.ownedBesides(leaving.organizationId, new PersonId(leaving.personId))) {
      throw conflict("This is the last owner: make somebody else one first.");
    }
  }

  private void note(
      Actor by, String action, KnownMember member, MemberRole before, MemberRole after) {
    log.note(
        Act.of(by, action, TARGET, member.person())
            .within(member.organization())
            .changing(role(before), role(after)));
  }

  private static Map<String, Object> role(MemberRole role) {
    return role == null ? null : Map.of("role", role.word());
  }

  private static Problem conflict(String why) {
    return new Problem(ProblemType.CONFLICT, why);
  }
}
