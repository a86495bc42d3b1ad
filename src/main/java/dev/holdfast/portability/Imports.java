package dev.holdfast.portability;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.people.Role;
import dev.holdfast.platform.Durable;
import dev.holdfast.record.Access;
import dev.holdfast.record.Restoring;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes in people who come from another instance, each with an equal record. */
@ApplicationScoped
public class Imports {

  private static final Access ACCESS = Access.byHoldfast("an import");

  private final People people;
  private final PersonKeys keys;
  private final LoginEmails emails;
  private final Restoring record;
  private final AuditLog audit;

  Imports(People people, PersonKeys keys, LoginEmails emails, Restoring record, AuditLog audit) {
    this.people = people;
    this.keys = keys;
    this.emails = emails;
    this.record = record;
    this.audit = audit;
  }

  /**
   * Who it became.
   *
   * @param left addresses that are somebody else's here
   */
  record Done(PersonId person, List<String> left) {}

  /**
   * Adds her, under the id that she has elsewhere if that is free here: an id that was erased never
   * is again.
   */
  @Durable
  Done add(Actor by, ImportFile.Content content) {
    PersonId id = content.person();
    while (people.find(id).isPresent() || keys.gone(id)) {
      id = new PersonId(Tokens.randomBits());
    }
    people.addKnown(new KnownPerson(id, Role.USER, content.createdAt()));
    record.put(ACCESS, id, content.record());
    List<String> left = new ArrayList<>();
    for (Lines.Email email : mainFirst(content.emails())) {
      Optional<EmailAddress> address = EmailAddress.parse(email.address());
      if (address.isEmpty() || !emails.addVerified(id, address.get(), Source.UNKNOWN)) {
        left.add(email.address());
      }
    }
    audit.note(Act.of(by, "person.imported", "person", id));
    return new Done(id, left);
  }

  /** Those that she has shown to read; the first becomes the main one. */
  private static List<Lines.Email> mainFirst(List<Lines.Email> all) {
    return all.stream()
        .filter(Lines.Email::verified)
        .sorted(Comparator.comparing(Lines.Email::main).reversed())
        .toList();
  }
}
