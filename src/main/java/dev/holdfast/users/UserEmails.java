package dev.holdfast.users;

import dev.holdfast.emails.Added;
import dev.holdfast.emails.AddressBook;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.ShownEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.record.Access;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The login e-mails of users, as products that keep users change them. */
@ApplicationScoped
public class UserEmails {

  private static final Source PRODUCT = new Source(null, "Users API");

  private final LoginEmails emails;
  private final AddressBook book;
  private final ShownEmails door;

  UserEmails(LoginEmails emails, AddressBook book, ShownEmails door) {
    this.door = door;
    this.emails = emails;
    this.book = book;
  }

  /** Of each who has any, the primary one; else the first that waits to be verified. */
  Map<PersonId, LoginEmail> shown(Collection<PersonId> people) {
    return book.of(people).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> shown(entry.getValue())));
  }

  private static LoginEmail shown(List<LoginEmail> all) {
    return all.stream().filter(LoginEmail::main).findFirst().orElse(all.get(0));
  }

  /**
   * Adds one. Whoever keeps users is trusted to know that one is verified; else a mail with a code
   * and a link goes out, unless the last one is good still.
   *
   * @throws Problem {@code conflict} if it is another's, or she has too many
   */
  @Durable
  LoginEmail add(PersonId person, EmailAddress address, boolean verified) {
    if (emails.owner(address).filter(owner -> !owner.equals(person)).isPresent()) {
      throw Taken.by("email");
    }
    boolean added =
        verified
            ? emails.addVerified(person, address, PRODUCT)
            : !mails(person, address)
                || emails.add(person, address, PRODUCT).outcome() != Added.Outcome.TOO_MANY;
    if (!added) {
      throw full("She has ");
    }
    readAnew();
    return find(person, address).orElseThrow();
  }

  /** Whether adding it unverified mails her: not while she has it, or has an open mail there. */
  boolean mails(PersonId person, EmailAddress address) {
    return find(person, address)
        .filter(known -> known.verified() || book.checkOpen(known.id()))
        .isEmpty();
  }

  /** As {@link #add}; a verified one becomes the primary one. */
  @Durable
  void replace(Access access, PersonId person, EmailAddress address, boolean verified) {
    Optional<LoginEmail> before = find(person, address);
    LoginEmail added = add(person, address, verified);
    if (added.verified()) {
      emails.makePrimary(person, added.id(), PRODUCT);
      readAnew();
    }
    list(access, before, find(person, address));
  }

  /**
   * One that she names herself: if she has verified it, it becomes the primary one; else a mail
   * with a code and a link goes there, unless the last one is good still. If it is another's,
   * nothing says so but the mail.
   *
   * @throws Problem {@code conflict} if she has too many
   */
  @Durable
  void addOwn(Access access, PersonId person, EmailAddress address, Source where) {
    Optional<LoginEmail> known = find(person, address);
    if (known.filter(LoginEmail::verified).isPresent()) {
      emails.makePrimary(person, known.get().id(), where);
      readAnew();
    } else if (mails(person, address)
        && emails.add(person, address, where).outcome() == Added.Outcome.TOO_MANY) {
      throw full("You have ");
    }
    list(access, known, find(person, address));
  }

  private void list(Access access, Optional<LoginEmail> before, Optional<LoginEmail> now) {
    if (!now.equals(before)) {
      now.ifPresent(email -> door.wrote(access, email));
    }
  }

  private static Problem full(String who) {
    String sentence = who + LoginEmails.MOST + " addresses already; remove one first.";
    return new Problem(ProblemType.CONFLICT, sentence, List.of(new Fault("/email", sentence)));
  }

  /** What was changed by updates is read again within the same unit of work. */
  private static void readAnew() {
    Username.flush();
    Username.getEntityManager().clear();
  }

  private Optional<LoginEmail> find(PersonId person, EmailAddress address) {
    return emails.of(person).stream().filter(email -> email.address().equals(address)).findFirst();
  }
}
