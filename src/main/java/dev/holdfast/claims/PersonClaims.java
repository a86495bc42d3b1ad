package dev.holdfast.claims;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.ledger.EntryRef;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.FactName;
import dev.holdfast.record.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's standard claims, from the facts of her record and the addresses that she has verified.
 * What the consent page shows and what is handed out come from here, so they are the same.
 */
@ApplicationScoped
public class PersonClaims {

  private static final String GIVEN_NAME = "given_name";
  private static final String FAMILY_NAME = "family_name";
  private static final String ADDRESS_PART = StandardClaims.ADDRESS + ".";

  private final Facts facts;
  private final LoginEmails emails;
  private final Subjects subjects;

  PersonClaims(Facts facts, LoginEmails emails, Subjects subjects) {
    this.subjects = subjects;
    this.facts = facts;
    this.emails = emails;
  }

  /** What a client knows her by; nothing is told that it is not told anyway. */
  public String subject(RegisteredClient client, PersonId person) {
    return subjects.of(client, person);
  }

  /**
   * Those of the claims asked for that are known of her, in that order: strings, booleans, {@code
   * updated_at} in seconds since 1970, {@code address} as an object.
   *
   * @param asked names of standard claims; others are left out
   */
  public Map<String, Object> of(Access access, PersonId person, Collection<String> asked) {
    boolean reached =
        asked.contains(StandardClaims.EMAIL) || asked.contains(StandardClaims.EMAIL_VERIFIED);
    Optional<LoginEmail> own = reached ? emails.primary(person) : Optional.empty();
    List<EntryRef> beside = own.map(LoginEmail::ref).stream().toList();
    List<String> names = factNames(asked);
    own.ifPresent(email -> names.remove(StandardClaims.EMAIL));
    Map<String, FactEntry> known =
        facts.named(access, person, names, there -> needed(asked, there), beside).stream()
            .collect(Collectors.toMap(FactEntry::name, fact -> fact));
    Map<String, Object> all = new LinkedHashMap<>();
    known.forEach((name, fact) -> all.put(name, value(fact)));
    put(all, StandardClaims.NAME, name(known));
    put(all, StandardClaims.ADDRESS, address(known));
    put(all, StandardClaims.UPDATED_AT, updatedAt(known.values()));
    if (reached) {
      putEmail(all, own.map(email -> email.address().toString()));
    }
    if (all.containsKey(StandardClaims.PHONE_NUMBER)) {
      all.putIfAbsent(StandardClaims.PHONE_NUMBER_VERIFIED, false);
    }
    Map<String, Object> claims = new LinkedHashMap<>();
    asked.forEach(name -> put(claims, name, all.get(name)));
    return claims;
  }

  /** The same as people read it: what it is called, and the value; none that only say yes or no. */
  public Map<String, String> words(Access access, PersonId person, Collection<String> asked) {
    Map<String, String> words = new LinkedHashMap<>();
    of(access, person, asked)
        .forEach(
            (name, value) -> {
              if (value instanceof String text) {
                words.put(FactName.label(name), text);
              } else if (value instanceof Map<?, ?> parts) {
                words.put(
                    FactName.label(name),
                    parts.values().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")));
              }
            });
    return words;
  }

  /** Some claims are made of several facts. */
  private static List<String> factNames(Collection<String> asked) {
    List<String> names = new ArrayList<>();
    for (String claim : asked) {
      switch (claim) {
        case StandardClaims.ADDRESS ->
            StandardClaims.ADDRESS_PARTS.forEach(part -> names.add(ADDRESS_PART + part));
        case StandardClaims.NAME ->
            names.addAll(List.of(StandardClaims.NAME, GIVEN_NAME, FAMILY_NAME));
        case StandardClaims.PHONE_NUMBER_VERIFIED ->
            names.addAll(List.of(StandardClaims.PHONE_NUMBER, claim));
        case StandardClaims.EMAIL_VERIFIED, StandardClaims.UPDATED_AT -> {}
        default -> names.add(claim);
      }
    }
    return names.stream()
        .distinct()
        .filter(StandardClaims::isFact)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Of those that there are: what stands in for another claim only if that is not there. */
  private static Set<String> needed(Collection<String> asked, Set<String> there) {
    Set<String> spare = new HashSet<>();
    if (there.contains(StandardClaims.NAME)) {
      spare.addAll(Set.of(GIVEN_NAME, FAMILY_NAME));
    }
    if (there.contains(StandardClaims.PHONE_NUMBER_VERIFIED)) {
      spare.add(StandardClaims.PHONE_NUMBER);
    }
    spare.removeAll(asked);
    return there.stream().filter(name -> !spare.contains(name)).collect(Collectors.toSet());
  }

  /** What is made of her names if she has not said how she is called in full. */
  private static Object name(Map<String, FactEntry> known) {
    if (known.containsKey(StandardClaims.NAME)) {
      return known.get(StandardClaims.NAME).text();
    }
    String parts =
        Stream.of(GIVEN_NAME, FAMILY_NAME)
            .map(known::get)
            .filter(Objects::nonNull)
            .map(FactEntry::text)
            .collect(Collectors.joining(" "));
    return parts.isEmpty() ? null : parts;
  }

  private static Object address(Map<String, FactEntry> known) {
    Map<String, Object> parts = new LinkedHashMap<>();
    StandardClaims.ADDRESS_PARTS.forEach(
        part -> {
          FactEntry fact = known.get(ADDRESS_PART + part);
          put(parts, part, fact == null ? null : fact.text());
        });
    return parts.isEmpty() ? null : parts;
  }

  /** When the newest of them came in. */
  private static Object updatedAt(Collection<FactEntry> known) {
    return known.stream()
        .map(FactEntry::receivedAt)
        .max(Instant::compareTo)
        .map(Instant::getEpochSecond)
        .orElse(null);
  }

  /**
   * An address is verified only if she has shown here that she reads it: other sites let in whoever
   * has it.
   */
  private static void putEmail(Map<String, Object> all, Optional<String> own) {
    Object typed = all.get(StandardClaims.EMAIL);
    if (own.isPresent() || typed != null) {
      all.put(StandardClaims.EMAIL, own.map(Object.class::cast).orElse(typed));
      all.put(StandardClaims.EMAIL_VERIFIED, own.isPresent());
    }
  }

  private static Object value(FactEntry fact) {
    return fact.value().quoted() ? fact.text() : (Object) Boolean.valueOf(fact.text());
  }

  private static void put(Map<String, Object> claims, String name, Object value) {
    if (value != null) {
      claims.put(name, value);
    }
  }
}
