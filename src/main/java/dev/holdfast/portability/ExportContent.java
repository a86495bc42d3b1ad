package dev.holdfast.portability;

import dev.holdfast.emails.LoginEmails;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is held of a person beside her record; no secret is in it. */
@ApplicationScoped
class ExportContent {

  private final Clock clock;
  private final People people;
  private final LoginEmails emails;
  private final ExportedGrants grants;
  private final String instance;

  ExportContent(
      Clock clock,
      People people,
      LoginEmails emails,
      ExportedGrants grants,
      PlatformConfig platform) {
    this.clock = clock;
    this.people = people;
    this.emails = emails;
    this.grants = grants;
    this.instance = platform.publicUrl().toString();
  }

  Lines.Person person(PersonId id) {
    KnownPerson person = people.find(id).orElseThrow();
    List<Lines.Email> addresses =
        emails.of(id).stream()
            .map(
                email ->
                    new Lines.Email(
                        email.address().toString(),
                        email.verified(),
                        email.main(),
                        Times.write(email.addedAt())))
            .toList();
    return new Lines.Person(
        Lines.FORMAT,
        Lines.VERSION,
        instance,
        Times.write(clock.instant()),
        id.toString(),
        Times.write(person.createdAt()),
        addresses);
  }

  List<Lines.Grant> grants(PersonId id) {
    return grants.of(id);
  }

  /** How things are said to her. */
  Items words(PersonId id) {
    Map<String, String> known = new HashMap<>();
    return new Items(id, client -> known.computeIfAbsent(client, grants::name));
  }
}
