package dev.holdfast.directory;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Marks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** By which marks a person is to be found, as her names and addresses are now. */
@ApplicationScoped
class FoundBy {

  /** Those of her names that are members of a user, as products read one. */
  private static final List<String> PROFILE =
      List.of("given_name", "family_name", "nickname", "preferred_username");

  private static final Access ACCESS = Access.inside("people search");

  private final Facts facts;
  private final Marks hiding;
  private final LoginEmails emails;
  private final WordMarks marks;

  FoundBy(Facts facts, Marks hiding, LoginEmails emails, WordMarks marks) {
    this.facts = facts;
    this.hiding = hiding;
    this.emails = emails;
    this.marks = marks;
  }

  /**
   * Operators find by what she is called; products by what they are shown of her: what she hides,
   * only by what they wrote.
   */
  Map<Sort, Set<Long>> names(PersonId person) {
    Set<String> hidden = hiding.hiddenNames(person);
    Map<Boolean, List<FactEntry>> names =
        facts.named(ACCESS, person, PROFILE).stream()
            .collect(Collectors.partitioningBy(fact -> hidden.contains(fact.name())));
    List<String> shown = names.get(false).stream().map(FactEntry::text).toList();
    Set<Long> own = new HashSet<>();
    for (FactEntry fact : names.get(true)) {
      own.addAll(marks.of(WordMarks.own(fact.source()), List.of(fact.text())));
    }
    return Map.of(
        Sort.NAME, marks.of(WordMarks.ALL, called(person)),
        Sort.PROFILE, marks.of(WordMarks.ALL, shown),
        Sort.HIDDEN, own);
  }

  Map<Sort, Set<Long>> emails(PersonId person) {
    List<String> addresses =
        emails.of(person).stream().map(LoginEmail::address).map(EmailAddress::key).toList();
    return Map.of(Sort.EMAIL, marks.of(WordMarks.ALL, addresses));
  }

  /**
   * By what she signs in with at products.
   *
   * @param username null if she has none
   */
  Map<Sort, Set<Long>> username(String username) {
    List<String> names = username == null ? List.of() : List.of(username);
    return Map.of(Sort.USERNAME, marks.of(WordMarks.ALL, names));
  }

  private List<String> called(PersonId person) {
    String called = facts.displayNames(ACCESS, List.of(person)).get(person);
    return called.equals(person.toString()) ? List.of() : List.of(called);
  }
}
