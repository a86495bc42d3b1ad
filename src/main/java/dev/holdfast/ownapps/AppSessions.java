package dev.holdfast.ownapps;

import dev.holdfast.crypto.Encryption;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.logout.ClientSignIns;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.OwnApp;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Who is signed in to our apps. Each request asks whether the provider's session still stands, so
 * that its end, however it came to it, is felt at the next one.
 */
@ApplicationScoped
public class AppSessions {

  private final Clock clock;
  private final Encryption encryption;
  private final AppRules rules;
  private final ClientSignIns signIns;
  private final Sessions sessions;

  AppSessions(
      Clock clock,
      Encryption encryption,
      AppRules rules,
      ClientSignIns signIns,
      Sessions sessions) {
    this.clock = clock;
    this.encryption = encryption;
    this.rules = rules;
    this.signIns = signIns;
    this.sessions = sessions;
  }

  /**
   * Begins one.
   *
   * @param id what it is known by, of which only the hash is stored
   */
  @Durable
  void start(OwnApp app, SignInProof proof, String id) {
    AppSession session = new AppSession();
    session.hash = Tokens.hash(id);
    session.clientId = app.clientId();
    session.personId = proof.person().bits();
    session.sid = proof.sid();
    session.acr = proof.how().acr();
    session.amr = String.join(" ", proof.how().amr());
    session.authTime = proof.at();
    session.idToken =
        encryption.encrypt(
            proof.token().getBytes(StandardCharsets.US_ASCII), context(session.hash));
    session.endsAt = proof.at().plus(rules.maxAge(app));
    session.persist();
  }

  /** Who is signed in to the app under this id, at this moment. */
  Optional<SignedIn> find(OwnApp app, String id) {
    return AppSession.live(Tokens.hash(id), app.clientId(), clock.instant())
        .flatMap(this::standing);
  }

  private Optional<SignedIn> standing(AppSession session) {
    How how =
        new How(session.acr, session.amr.isEmpty() ? List.of() : List.of(session.amr.split(" ")));
    return signIns
        .session(session.sid)
        .flatMap(provider -> sessions.standing(new PersonId(session.personId), provider))
        .map(who -> who.in(session.hash, session.authTime, how));
  }

  /**
   * Ends one.
   *
   * @return its ID token, to name her by at logout; empty if there is no such session
   */
  @Durable
  Optional<String> end(OwnApp app, String id) {
    String hash = Tokens.hash(id);
    Optional<AppSession> found = AppSession.live(hash, app.clientId(), clock.instant());
    AppSession.deleteById(hash);
    return found
        .flatMap(
            session ->
                encryption.tryDecrypt(
                    session.idToken, context(hash), "A logout asks once more who it is for"))
        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
  }

  /** Ends those of the provider's session; how many. */
  @Durable
  int endOf(OwnApp app, String sid) {
    return AppSession.endOf(app.clientId(), sid);
  }

  /** Ends all of a person's; how many. */
  @Durable
  int endOf(OwnApp app, PersonId person) {
    return AppSession.endOf(app.clientId(), person.bits());
  }

  /** Removes what is over; how many, at most so many. */
  @Durable
  int removeOver(int most) {
    return AppSession.removeOver(clock.instant(), most);
  }

  private static String context(String hash) {
    return "app-session:" + hash;
  }
}
