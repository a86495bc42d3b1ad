package dev.holdfast.organizations;

import dev.holdfast.actors.Actors;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Ids;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Who may do what in an organization. To a stranger it is not there: she is answered alike for one
 * that is and one that is not. Operators see all of them, and admins change them.
 */
@ApplicationScoped
public class MemberRules {

  private static final Set<String> OF_MEMBERS = Set.of("organizations", "person");
  private static final Set<String> OF_SUPPORT = Set.of("support", "operator");
  private static final String OF_ADMINS = "admin";
  private static final String OWNERS_ONLY = "Only owners may do this.";

  private final Organizations organizations;
  private final Members members;
  private final Actors actors;

  MemberRules(Organizations organizations, Members members, Actors actors) {
    this.members = members;
    this.organizations = organizations;
    this.actors = actors;
  }

  /** For whoever is in it, and operators. */
  public KnownOrganization see(String id) {
    return Ids.parse(id).map(this::see).orElseThrow(MemberRules::notFound);
  }

  /** For whoever is in it, and operators. */
  public KnownOrganization see(UUID id) {
    return require(id, role -> true, "");
  }

  /** For owners, developers and admins. */
  public KnownOrganization change(UUID id) {
    return require(id, MemberRole::mayChange, "Owners and developers may do this, no viewers.");
  }

  /** For owners, developers and admins. */
  public KnownOrganization change(String id) {
    return Ids.parse(id).map(this::change).orElseThrow(MemberRules::notFound);
  }

  /** For owners and admins. */
  public KnownOrganization own(String id) {
    return Ids.parse(id)
        .map(found -> require(found, MemberRole::owns, OWNERS_ONLY))
        .orElseThrow(MemberRules::notFound);
  }

  /**
   * Does what {@link #own} lets the caller do: whoever takes it from her at this moment has done so
   * before, or waits.
   */
  public <T> T asOwner(KnownOrganization organization, Supplier<T> work) {
    return members.asOwner(organization.id(), admin() ? null : actors.person(), work);
  }

  /** As what the caller is in it; empty if she is an operator who is not. */
  public Optional<MemberRole> role(UUID id) {
    return actors.roles().stream().anyMatch(OF_MEMBERS::contains)
        ? organizations.roleOf(id, actors.person())
        : Optional.empty();
  }

  /** Whether the caller sees all organizations. */
  public boolean operator() {
    return admin() || actors.roles().stream().anyMatch(OF_SUPPORT::contains);
  }

  /** Whether the caller changes all organizations. */
  public boolean admin() {
    return actors.roles().contains(OF_ADMINS);
  }

  /** The answer for what is not there, and for what is none of the caller's business. */
  public static Problem notFound() {
    return new Problem(
        ProblemType.NOT_FOUND, "There is no organization with this id, or you are not in it.");
  }

  static Problem ownersOnly() {
    return new Problem(ProblemType.FORBIDDEN, OWNERS_ONLY);
  }

  /** Somebody's public id in a path; what cannot be one is answered like one who is not there. */
  static PersonId person(String id) {
    return PersonId.parse(id).orElseThrow(MemberRules::nobody);
  }

  static Problem nobody() {
    return new Problem(ProblemType.NOT_FOUND, "There is no such member in this organization.");
  }

  private KnownOrganization require(UUID id, Predicate<MemberRole> enough, String otherwise) {
    Optional<KnownOrganization> found = organizations.find(id);
    Optional<MemberRole> role = role(id);
    if (found.isEmpty() || role.isEmpty() && !operator()) {
      throw notFound();
    }
    boolean sees = otherwise.isEmpty();
    if (!sees && !admin() && role.filter(enough).isEmpty()) {
      throw new Problem(ProblemType.FORBIDDEN, otherwise);
    }
    return found.get();
  }
}
