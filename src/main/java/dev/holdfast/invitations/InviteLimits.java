package dev.holdfast.invitations;

import dev.holdfast.actors.Actor;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.EmailLimits;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** How often invitations are mailed: nobody's mailbox is to drown, and no owner is a spammer. */
@ApplicationScoped
public class InviteLimits {

  private static final Limit BY_ORGANIZATION =
      Limit.of("organization-invite", 30, Duration.ofHours(1)).and(100, Duration.ofDays(1));

  /** Whoever may create organizations does not have the mails of as many. */
  private static final Limit BY_PERSON =
      Limit.of("organization-invite-person", 50, Duration.ofHours(1)).and(200, Duration.ofDays(1));

  private final Limits limits;
  private final EmailLimits mails;

  InviteLimits(Limits limits, EmailLimits mails) {
    this.limits = limits;
    this.mails = mails;
  }

  /**
   * Counts one mail.
   *
   * @param by who has it sent
   * @throws Problem {@code too-many-requests}
   */
  public void require(Actor by, UUID organization, EmailAddress to) {
    if (by.person() != null) {
      limits.require(BY_PERSON, by.person().toString());
    }
    limits.require(BY_ORGANIZATION, organization.toString());
    mails.mail("organization " + organization, to).ifPresent(InviteLimits::refuse);
  }

  /** Before a link is looked at. */
  void requireOpening(String network) {
    mails.requireOpening(network);
  }

  private static void refuse(Wait wait) {
    throw Problem.tooMany("Try again " + wait.words() + ".", wait.seconds());
  }
}
