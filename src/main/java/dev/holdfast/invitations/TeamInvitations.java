package dev.holdfast.invitations;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.organizations.MemberRole;
import dev.holdfast.organizations.Members;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is asked to join organizations, by mails with a link that works once. Whoever reads the mail
 * and is signed in may accept it, with whichever account she works with: the page says which one
 * that is, and the audit log keeps it.
 */
@ApplicationScoped
public class TeamInvitations {

  static final Duration LIFETIME = Duration.ofDays(7);

  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final int MOST = 100;

  private final Clock clock;
  private final Members members;
  private final TeamAddresses addresses;
  private final AuditLog log;
  private final Postman postman;

  TeamInvitations(
      Clock clock, Members members, TeamAddresses addresses, AuditLog log, Postman postman) {
    this.clock = clock;
    this.members = members;
    this.addresses = addresses;
    this.log = log;
    this.postman = postman;
  }

  /** The newest first: those after {@code after}, or all. */
  public List<KnownInvitation> list(UUID organization, KnownInvitation after, int most) {
    return TeamInvitation.newest(organization, after, most).stream().map(this::view).toList();
  }

  public Optional<KnownInvitation> find(UUID organization, UUID id) {
    return TeamInvitation.of(organization, id).map(this::view);
  }

  /**
   * Mails an invitation.
   *
   * @throws Problem {@code conflict} if it is a member's address, was invited before, or there are
   *     as many as there may be
   */
  @Durable
  public KnownInvitation invite(
      Actor by, KnownOrganization organization, EmailAddress email, MemberRole role) {
    Instant now = clock.instant();
    Optional<TeamInvitation> before = TeamInvitation.to(organization.id(), addresses.mark(email));
    if (before.filter(known -> !view(known).over()).isPresent()) {
      throw conflict("This address is invited already: send it once more, or withdraw it.");
    }
    if (addresses.owner(email).flatMap(who -> members.find(organization.id(), who)).isPresent()) {
      throw conflict("Somebody with this address is a member already.");
    }
    before.ifPresent(TeamInvitation::delete);
    TeamInvitation.flush();
    if (TeamInvitation.count("organizationId", organization.id()) >= MOST) {
      throw conflict("There are " + MOST + " open invitations: withdraw some first.");
    }
    TeamInvitation made = addresses.make(organization.id(), email);
    made.role = role;
    made.invitedAt = now;
    send(by, made, organization, now);
    made.persist();
    note(by, "organization.invitation.sent", made);
    return view(made);
  }

  /** Mails it once more with a new link, the one before is over; empty if it is not open. */
  @Durable
  public Optional<KnownInvitation> resend(Actor by, KnownOrganization organization, UUID id) {
    Optional<TeamInvitation> found = TeamInvitation.of(organization.id(), id);
    found.ifPresent(
        invitation -> {
          send(by, invitation, organization, clock.instant());
          note(by, "organization.invitation.resent", invitation);
        });
    return found.map(this::view);
  }

  /** Its link opens nothing from now on; false if it is not open. */
  @Durable
  public boolean withdraw(Actor by, UUID organization, UUID id) {
    Optional<TeamInvitation> found = TeamInvitation.of(organization, id);
    found.ifPresent(
        invitation -> {
          invitation.delete();
          note(by, "organization.invitation.withdrawn", invitation);
        });
    return found.isPresent();
  }

  /** What a link is about; looking at it uses nothing up. */
  public Optional<KnownInvitation> open(String link) {
    return link == null
        ? Optional.empty()
        : TeamInvitation.open(Tokens.hash(link), clock.instant())
            .filter(this::stands)
            .map(this::view);
  }

  /**
   * Lets a person join; of several who have the link, the first. Who is a member stays what she is.
   *
   * @return false if the link is used or over
   * @throws Problem {@code conflict} if the organization, or what she is in, is full
   */
  @Durable
  public boolean accept(Actor by, String link, PersonId person) {
    return answered(by, link, "organization.invitation.accepted")
        .map(
            invitation -> {
              members.add(by, invitation.organizationId, person, invitation.role);
              return true;
            })
        .orElse(false);
  }

  /** Says no; false if the link is used or over. */
  @Durable
  public boolean decline(Actor by, String link) {
    return answered(by, link, "organization.invitation.declined").isPresent();
  }

  private Optional<TeamInvitation> answered(Actor by, String link, String action) {
    String hash = Tokens.hash(link);
    Instant now = clock.instant();
    Optional<TeamInvitation> found =
        TeamInvitation.open(hash, now)
            .filter(open -> members.hold(open.organizationId) && stands(open));
    if (found.isEmpty() || !TeamInvitation.use(hash, now)) {
      return Optional.empty();
    }
    note(by, action, found.get());
    return found;
  }

  /** Removes what is long over; how many, at most so many. */
  @Durable
  public int removeOver(int most) {
    return TeamInvitation.removeOver(clock.instant().minus(REMEMBERED), most);
  }

  private KnownInvitation view(TeamInvitation invitation) {
    return invitation.view(clock.instant(), addresses.open(invitation));
  }

  /** Only as long as who mailed it may ask somebody to join. */
  private boolean stands(TeamInvitation open) {
    return open.invitedBy != null
        && members.mayInvite(open.organizationId, new PersonId(open.invitedBy));
  }

  private void send(Actor by, TeamInvitation made, KnownOrganization organization, Instant now) {
    String link = Tokens.random();
    made.invitedBy = by.person() == null ? null : by.person().bits();
    made.linkHash = Tokens.hash(link);
    made.sentAt = now;
    made.expiresAt = now.plus(LIFETIME);
    postman.post(view(made), organization.name(), link);
  }

  private void note(Actor by, String action, TeamInvitation invitation) {
    Map<String, Object> what = Map.of("role", invitation.role.word());
    log.note(
        Act.of(by, action, "invitation", invitation.id)
            .within(invitation.organizationId)
            .changing(null, what));
  }

  private static Problem conflict(String why) {
    return new Problem(ProblemType.CONFLICT, why);
  }
}
