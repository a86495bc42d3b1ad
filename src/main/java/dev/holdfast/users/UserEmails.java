package dev.holdfast.users;

import dev.holdfast.emails.Added;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The login e-mails of users, as products that keep users change them. */
@ApplicationScoped
public class UserEmails {

  private static final Source PRODUCT = new Source(null, "Users API");

  private final LoginEmails emails;

  UserEmails(LoginEmails emails) {
    this.emails = emails;
  }

  /** The main one; else the first that waits to be verified; or null. */
  LoginEmail shown(PersonId person) {
    List<LoginEmail> all = emails.of(person);
    return all.stream()
        .filter(LoginEmail::main)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElse(null);
  }

  /**
   * Adds one. Whoever keeps users is trusted to know that one is verified; else a mail with a code
   * and a link goes out.
   *
   * @throws Problem {@code conflict} if it is another's, or she has too many
   */
  @Durable
  LoginEmail add(PersonId person, EmailAddress address, boolean verified) {
    if (emails.owner(address).filter(owner -> !owner.equals(person)).isPresent()) {
      throw Taken.by("email");
    }
    if (verified) {
      emails.addVerified(person, address, PRODUCT);
    } else if (emails.add(person, address, PRODUCT).outcome() == Added.Outcome.TOO_MANY) {
      throw new Problem(
          ProblemType.CONFLICT, "A user has at most " + LoginEmails.MOST + " addresses.");
    }
    readAnew();
    return find(person, address).orElseThrow();
  }

  /** As {@link #add}; a verified one becomes the main one. */
  @Durable
  void replace(PersonId person, EmailAddress address, boolean verified) {
    LoginEmail added = add(person, address, verified);
    if (added.verified()) {
      emails.makePrimary(person, added.id(), PRODUCT);
      readAnew();
    }
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
