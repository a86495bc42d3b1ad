package dev.holdfast.people;

import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The groups that operators make, and who is in them. */
@ApplicationScoped
public class Groups {

  /** How many there may be: pages and answers list all of them. */
  public static final int MOST = 500;

  private static final int LONGEST = 64;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]*");

  private final Clock clock;
  private final People people;

  Groups(Clock clock, People people) {
    this.clock = clock;
    this.people = people;
  }

  /** All groups by their names. */
  public List<KnownGroup> list() {
    return PersonGroup.counted().stream()
        .map(row -> ((PersonGroup) row[0]).view((Long) row[1]))
        .toList();
  }

  public Optional<KnownGroup> find(UUID id) {
    return PersonGroup.<PersonGroup>findByIdOptional(id)
        .map(group -> group.view(GroupMember.count("groupId", id)));
  }

  /** What is wrong with a name, as a sentence that says what to do; null if nothing is. */
  public static String fault(String name) {
    String normal = normal(name);
    boolean fits = normal.length() <= LONGEST && key(normal).length() <= LONGEST;
    return fits && NAME.matcher(normal).matches()
        ? null
        : "Use 1 to 64 letters, digits, spaces, points and dashes, beginning with a letter or digit.";
  }

  /**
   * Makes a group; empty if there is one of that name, in whatever case and however its accents are
   * written, or there are {@link #MOST}.
   */
  @Durable
  public Optional<UUID> add(String name, boolean secondFactor) {
    String normal = normal(name);
    PersonGroup group = new PersonGroup();
    group.id = UUID.randomUUID();
    group.name = normal;
    group.nameKey = key(normal);
    group.secondFactor = secondFactor;
    group.createdAt = clock.instant();
    boolean added = PersonGroup.count() < MOST && PersonGroup.add(group);
    return added ? Optional.of(group.id) : Optional.empty();
  }

  /** From their next sign-in on, the members need a second factor, or need none. */
  @Durable
  public boolean requireSecondFactor(UUID id, boolean required) {
    return PersonGroup.update("secondFactor = ?1 where id = ?2", required, id) == 1;
  }

  @Durable
  public boolean remove(UUID id) {
    return PersonGroup.deleteById(id);
  }

  /** False if there is no such group or person, or she is in it already. */
  @Durable
  public boolean join(UUID group, PersonId person) {
    return PersonGroup.findById(group) != null
        && people.find(person).isPresent()
        && GroupMember.add(group, person.bits());
  }

  @Durable
  public boolean leave(UUID group, PersonId person) {
    return GroupMember.delete("groupId = ?1 and personId = ?2", group, person.bits()) == 1;
  }

  /** At most {@code limit} members in the order of their ids' bits, after one of them or all. */
  public List<PersonId> members(UUID group, PersonId after, int limit) {
    long beyond = after == null ? Long.MIN_VALUE : after.bits();
    return GroupMember.of(group, beyond, limit).stream().map(PersonId::new).toList();
  }

  /** The names of the groups that each of these people is in, by name. */
  public Map<PersonId, List<String>> of(Collection<PersonId> asked) {
    Map<PersonId, List<String>> names = new HashMap<>();
    asked.forEach(person -> names.put(person, new ArrayList<>()));
    if (!asked.isEmpty()) {
      PersonGroup.namesOf(asked.stream().map(PersonId::bits).toList())
          .forEach(row -> names.get(new PersonId((Long) row[0])).add((String) row[1]));
    }
    return names;
  }

  /** Those that a person is in, by name. */
  public List<KnownGroup> of(PersonId person) {
    return PersonGroup.of(person.bits()).stream()
        .map(group -> group.view(GroupMember.count("groupId", group.id)))
        .toList();
  }

  /** Whether a group that the person is in asks for two factors. */
  public boolean requireSecondFactor(PersonId person) {
    return PersonGroup.secondFactorFor(person.bits());
  }

  /** Letters with accents are one character where there is one. */
  private static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
