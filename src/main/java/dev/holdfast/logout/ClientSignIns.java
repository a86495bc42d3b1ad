package dev.holdfast.logout;

import dev.holdfast.claims.Subjects;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.notices.Notices;
import dev.holdfast.oidc.SessionName;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.sessions.SessionEnded;
import dev.holdfast.sessions.SessionReplaced;
import dev.holdfast.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Which session signed in which clients: they are told when it ends, in the same commit. */
@ApplicationScoped
public class ClientSignIns {

  private final Clock clock;
  private final Sessions sessions;
  private final Notices notices;
  private final LogoutDelivery logout;
  private final Subjects subjects;

  ClientSignIns(
      Clock clock, Sessions sessions, Notices notices, LogoutDelivery logout, Subjects subjects) {
    this.logout = logout;
    this.subjects = subjects;
    this.clock = clock;
    this.sessions = sessions;
    this.notices = notices;
  }

  /**
   * Remembers a client that a person signs in to, if it wants to hear of the end. The caller holds
   * the session, so nobody else remembers it at this moment.
   */
  @Durable
  public void remember(RegisteredClient client, PersonId person, UUID session) {
    if (client.get(Members.BACKCHANNEL_LOGOUT_URI) == null) {
      return;
    }
    String sid = SessionName.of(session, client.clientId());
    ClientSignIn known = ClientSignIn.findById(sid);
    ClientSignIn signIn = known == null ? new ClientSignIn() : known;
    signIn.sid = sid;
    signIn.sessionId = session;
    signIn.clientId = client.clientId();
    signIn.subject = subjects.of(client, person);
    signIn.signedInAt = clock.instant();
    signIn.persist();
  }

  /** The session that a client calls so, if it stands and the client signs people in by it. */
  public Optional<UUID> session(String sid) {
    return ClientSignIn.<ClientSignIn>findByIdOptional(sid).map(signIn -> signIn.sessionId);
  }

  void ended(@Observes SessionEnded event) {
    ClientSignIn.of(event.session()).stream()
        .filter(signIn -> ClientSignIn.end(signIn.sid))
        .map(logout::notice)
        .forEach(notices::post);
  }

  void replaced(@Observes SessionReplaced event) {
    ClientSignIn.move(event.before(), event.after(), clock.instant());
  }

  /** Removes those whose session has long expired; how many, at most so many. */
  @Durable
  public int removeOver(int most) {
    return ClientSignIn.removeOlder(clock.instant().minus(sessions.longest()), most);
  }
}
