package dev.holdfast.emails;

import dev.holdfast.ledger.Act;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.record.Access;
import dev.holdfast.record.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Login e-mails as others see and change them: they are in the ledger of whose they are, like the
 * entries of her record. What signs her in, and mails her, asks {@link LoginEmails}.
 */
@ApplicationScoped
public class ShownEmails {

  private final LoginEmails emails;
  private final AddressBook book;
  private final Listed listed;

  ShownEmails(LoginEmails emails, AddressBook book, Listed listed) {
    this.emails = emails;
    this.book = book;
    this.listed = listed;
  }

  /** A person's, the oldest first. */
  public List<LoginEmail> of(Access access, PersonId person) {
    List<LoginEmail> found = emails.of(person);
    listed.beside(access, Act.READ, Map.of(person, found.stream().map(LoginEmail::ref).toList()));
    return found;
  }

  /** Of each who has a verified one, the one that she is written to. */
  public Map<PersonId, LoginEmail> primary(Access access, Collection<PersonId> people) {
    Map<PersonId, LoginEmail> found = new HashMap<>();
    book.of(people)
        .forEach(
            (person, all) ->
                all.stream().filter(LoginEmail::main).forEach(main -> found.put(person, main)));
    listed.beside(
        access,
        Act.READ,
        found.values().stream()
            .collect(Collectors.toMap(LoginEmail::person, main -> List.of(main.ref()))));
    return found;
  }

  /** As {@link LoginEmails#add}. */
  @Durable
  public Added add(Access access, PersonId person, EmailAddress address, Source source) {
    Added added = emails.add(person, address, source);
    if (added.outcome() == Added.Outcome.MAIL_SENT) {
      list(access, Act.WRITE, person, added.id());
    }
    return added;
  }

  /** As {@link LoginEmails#remove}. */
  @Durable
  public Removed remove(Access access, PersonId person, UUID id, Source source) {
    Removed removed = emails.remove(person, id, source);
    if (removed == Removed.DONE) {
      list(access, Act.DELETE, person, id);
    }
    return removed;
  }

  /** As {@link LoginEmails#verifyByCode}. */
  @Durable
  public Checked verifyByCode(Access access, LoginEmail email, String code, Source source) {
    return listed(access, email, emails.verifyByCode(email.person(), email.id(), code, source));
  }

  /**
   * As {@link LoginEmails#verifyByLink}.
   *
   * @param email the one that waits for it
   */
  @Durable
  public Checked verifyByLink(Access access, LoginEmail email, String token, Source source) {
    return listed(access, email, emails.verifyByLink(token, source));
  }

  private Checked listed(Access access, LoginEmail email, Checked checked) {
    if (checked == Checked.VERIFIED) {
      wrote(access, email);
    }
    return checked;
  }

  /** It was added or changed in this unit of work. */
  public void wrote(Access access, LoginEmail email) {
    list(access, Act.WRITE, email.person(), email.id());
  }

  private void list(Access access, Act act, PersonId person, UUID id) {
    listed.beside(access, act, Map.of(person, List.of(LoginEmail.ref(id))));
  }
}
