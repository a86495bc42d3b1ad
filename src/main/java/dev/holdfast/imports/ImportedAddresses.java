package dev.holdfast.imports;

import dev.holdfast.emails.Added;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.portability.Lines;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The addresses that a person had verified elsewhere. Here they are only if somebody vouches for
 * the file; else a mail goes to each, and she verifies them once more.
 */
@ApplicationScoped
class ImportedAddresses {

  private final LoginEmails emails;

  ImportedAddresses(LoginEmails emails) {
    this.emails = emails;
  }

  /**
   * What became of them.
   *
   * @param hers verified, and good to sign in
   * @param mailed to be verified by the mail that is on its way
   * @param owned somebody else's here
   * @param not no addresses, or too many
   */
  record Taken(List<String> hers, List<String> mailed, List<String> owned, List<String> not) {

    private Taken() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** The main one first: the first that is verified becomes the main one. */
  Taken take(PersonId person, List<Lines.Email> all, boolean trusted) {
    Taken taken = new Taken();
    all.stream()
        .filter(Lines.Email::verified)
        .sorted(Comparator.comparing(Lines.Email::main).reversed())
        .forEach(email -> take(person, email.address(), trusted, taken));
    return taken;
  }

  private void take(PersonId person, String written, boolean trusted, Taken taken) {
    Optional<EmailAddress> address = Optional.ofNullable(written).flatMap(EmailAddress::parse);
    List<String> among;
    if (address.isEmpty()) {
      among = taken.not();
    } else if (emails.owner(address.get()).filter(owner -> !owner.equals(person)).isPresent()) {
      among = taken.owned();
    } else if (trusted) {
      boolean added = emails.addVerified(person, address.get(), Source.UNKNOWN);
      among = added ? taken.hers() : taken.not();
    } else {
      Added added = emails.add(person, address.get(), Source.UNKNOWN);
      among = added.outcome() == Added.Outcome.TOO_MANY ? taken.not() : taken.mailed();
    }
    among.add(written);
  }
}
