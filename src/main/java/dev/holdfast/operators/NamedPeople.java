package dev.holdfast.operators;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Printed;
import dev.holdfast.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Whom a command means, by her id or an address that she has verified, and how she is shown. */
@ApplicationScoped
class NamedPeople {

  static final String WHO = "Her id, or an e-mail address that she signs in with.";

  private static final String ROW = "%-23s  %-7s  %-11s  %s%n";

  private final People people;
  private final LoginEmails emails;

  NamedPeople(People people, LoginEmails emails) {
    this.people = people;
    this.emails = emails;
  }

  /**
   * Does something with whom is meant.
   *
   * @return the exit status: that of the work, or 1 if it is nobody
   */
  int with(Printed printed, String who, ToIntFunction<KnownPerson> work) {
    Optional<PersonId> byEmail = EmailAddress.parse(who).flatMap(emails::owner);
    Optional<KnownPerson> person = PersonId.parse(who).or(() -> byEmail).flatMap(people::find);
    return person.isPresent()
        ? work.applyAsInt(person.get())
        : printed.fail("There is nobody known as " + who + ".");
  }

  static int list(Printed printed, List<KnownPerson> found, String none) {
    return printed.list(
        found,
        NamedPeople::wire,
        (out, one) ->
            out.printf(
                ROW,
                one.id(),
                AccountActs.word(one.role()),
                one.active() ? "active" : "deactivated",
                Times.write(one.createdAt())),
        none);
  }

  static Map<String, Object> wire(KnownPerson person) {
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("id", person.id().toString());
    wire.put("role", AccountActs.word(person.role()));
    wire.put("active", person.active());
    wire.put("createdAt", Times.write(person.createdAt()));
    return wire;
  }
}
