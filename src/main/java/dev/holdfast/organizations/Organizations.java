package dev.holdfast.organizations;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Organizations, who own clients. Who is in them, {@link Members} changes. */
@ApplicationScoped
public class Organizations {

  /** What {@link Act#targetType} calls one. */
  public static final String TARGET = "organization";

  /** How many one person may be in. */
  static final int MOST_OF_A_PERSON = 100;

  private final Clock clock;
  private final Members members;
  private final AuditLog log;
  private final Event<OrganizationDeleted> deleted;

  Organizations(Clock clock, Members members, AuditLog log, Event<OrganizationDeleted> deleted) {
    this.clock = clock;
    this.members = members;
    this.log = log;
    this.deleted = deleted;
  }

  public Optional<KnownOrganization> find(UUID id) {
    return Organization.<Organization>findByIdOptional(id).map(Organization::view);
  }

  /** The names of those that are there. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : Organization.<Organization>list("id in ?1", ids).stream()
            .collect(Collectors.toMap(found -> found.id, found -> found.name));
  }

  /** The newest first: those after {@code after}, or all. */
  public List<KnownOrganization> list(
      OrganizationSearch search, KnownOrganization after, int most) {
    return Organization.find(search, after, most).stream().map(Organization::view).toList();
  }

  /** Those that she is in, the first that she joined first. */
  public List<Membership> of(PersonId person) {
    List<Member> hers = Member.of(person, MOST_OF_A_PERSON);
    Map<UUID, KnownOrganization> known =
        hers.isEmpty()
            ? Map.of()
            : Organization.<Organization>list(
                    "id in ?1", hers.stream().map(member -> member.organizationId).toList())
                .stream()
                .map(Organization::view)
                .collect(Collectors.toMap(KnownOrganization::id, Function.identity()));
    return hers.stream()
        .filter(member -> known.containsKey(member.organizationId))
        .map(member -> new Membership(known.get(member.organizationId), member.role))
        .toList();
  }

  /** As what she is in it; empty if she is not. */
  public Optional<MemberRole> roleOf(UUID organization, PersonId person) {
    return Member.of(organization, person).map(member -> member.role);
  }

  /**
   * Creates one.
   *
   * @param website an https address; or null
   * @param owner who owns it first
   * @throws dev.holdfast.web.Problem {@code conflict} if she is in as many as one may be in
   */
  @Durable
  public KnownOrganization create(Actor by, String name, String website, PersonId owner) {
    Organization made = new Organization();
    made.describe(name, website);
    made.createdAt = clock.instant();
    made.persistAndFlush(); // its first member refers to it
    log.note(
        Act.of(by, "organization.created", TARGET, made.id)
            .within(made.id)
            .changing(null, words(made)));
    members.add(by, made.id, owner, MemberRole.OWNER);
    return made.view();
  }

  /** Describes it anew; empty if there is none. */
  @Durable
  public Optional<KnownOrganization> change(Actor by, UUID id, Described described) {
    Organization found = Organization.hold(id);
    if (found == null) {
      return Optional.empty();
    }
    Map<String, Object> before = words(found);
    Described whole = described.over(found.view());
    found.describe(whole.name(), whole.website().orElse(null));
    Map<String, Object> after = words(found);
    if (!after.equals(before)) {
      log.note(Act.of(by, "organization.changed", TARGET, id).within(id).changing(before, after));
    }
    return Optional.of(found.view());
  }

  /** Deletes it; what is its own ends with it. False if there is none. */
  @Durable
  public boolean delete(Actor by, UUID id) {
    Organization found = Organization.hold(id);
    if (found == null) {
      return false;
    }
    deleted.fire(new OrganizationDeleted(id, by));
    log.note(
        Act.of(by, "organization.deleted", TARGET, id).within(id).changing(words(found), null));
    found.delete();
    return true;
  }

  private static Map<String, Object> words(Organization organization) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("name", organization.name);
    words.put("website", organization.website);
    return words;
  }
}
