package dev.holdfast.accounts;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.mail.Letter;
import dev.holdfast.mail.Outbox;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.web.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Whom operators have invited, by mails with a link that works once. */
@ApplicationScoped
public class Invitations {

  /** Of the note, in characters. */
  public static final int LONGEST_NOTE = 500;

  private static final Duration REMEMBERED = Duration.ofDays(90);
  private static final UUID LAST = new UUID(-1, -1);
  private static final int MOST_TIMES = 5;

  private final AccountRules rules;
  private final Outbox outbox;
  private final InvitedAddresses addresses;
  private final LinkAddresses links;
  private final String site;
  private final String host;

  Invitations(
      AccountRules rules,
      Outbox outbox,
      InvitedAddresses addresses,
      LinkAddresses links,
      PlatformConfig platform) {
    this.addresses = addresses;
    this.links = links;
    this.rules = rules;
    this.outbox = outbox;
    this.site = platform.publicUrl().toString();
    this.host = platform.publicUrl().getHost();
  }

  /** Whether this instance lets people be invited. */
  public boolean on() {
    return !rules.signUp().closed();
  }

  /**
   * Mails an invitation.
   *
   * @param by the operator
   * @param note what the mail says besides; or empty
   * @param lifetime how long the link is good
   */
  @Durable
  public UUID invite(PersonId by, EmailAddress email, String note, Duration lifetime) {
    Instant now = rules.now();
    Invitation invitation = new Invitation();
    invitation.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    invitation.sealed = addresses.seal(invitation.id, email.toString());
    invitation.note = note;
    invitation.invitedBy = by.bits();
    invitation.invitedAt = now;
    invitation.sentAt = now;
    invitation.sentTimes = 1;
    invitation.expiresAt = now.plus(lifetime);
    invitation.persistAndFlush();
    send(invitation, invitation.expiresAt);
    return invitation.id;
  }

  /**
   * Mails it once more with a new link, which is good as long as the first was; the links before
   * open nothing any more. False if it is accepted or withdrawn, or was sent five times.
   */
  @Durable
  public boolean resend(UUID id) {
    Invitation invitation = Invitation.findById(id);
    if (invitation == null) {
      return false;
    }
    Instant now = rules.now();
    Instant expires = now.plus(Duration.between(invitation.sentAt, invitation.expiresAt));
    if (!Invitation.sendAgain(id, now, expires, MOST_TIMES)) {
      return false;
    }
    WelcomeLink.endOf(id);
    send(invitation, expires);
    return true;
  }

  /** Its link opens nothing from now on; false if it is accepted or withdrawn already. */
  @Durable
  public boolean withdraw(UUID id) {
    boolean done = Invitation.withdraw(id, rules.now());
    if (done) {
      WelcomeLink.endOf(id);
    }
    return done;
  }

  /** The newest first: those after {@code after}, or all. */
  public List<KnownInvitation> newest(KnownInvitation after, int limit) {
    Instant now = rules.now();
    Instant before = after == null ? Instant.ofEpochMilli(Long.MAX_VALUE) : after.invitedAt();
    return Invitation.newest(before, after == null ? LAST : after.id(), limit).stream()
        .map(invitation -> invitation.view(now, addresses.open(invitation)))
        .toList();
  }

  public Optional<KnownInvitation> find(UUID id) {
    return Invitation.<Invitation>findByIdOptional(id)
        .map(invitation -> invitation.view(rules.now(), addresses.open(invitation)));
  }

  /** Removes what is long over; how many, at most so many. */
  @Durable
  int removeOver(int most) {
    return Invitation.removeOver(rules.now().minus(REMEMBERED), most);
  }

  private void send(Invitation invitation, Instant expires) {
    String email = addresses.open(invitation);
    String link = Tokens.random();
    WelcomeLink stored = new WelcomeLink();
    stored.hash = Tokens.hash(link);
    stored.kind = WelcomeLink.Kind.INVITED;
    stored.invitationId = invitation.id;
    stored.sealed = links.seal(stored.hash, email);
    stored.expiresAt = expires;
    stored.persist();
    Letter letter =
        Letter.to(email, "You are invited").say("You can have an account at " + host + ".");
    if (!invitation.note.isEmpty()) {
      letter = letter.say("The one who invites you writes: “" + invitation.note + "”");
    }
    outbox.post(
        letter
            .button("Accept the invitation", site + "/welcome?link=" + link)
            .say("The link works once, until " + Dates.minute(expires) + ".")
            .because(
                "Somebody who runs this site invited this address. If you do not want an"
                    + " account, do nothing.")
            .until(expires));
  }
}
