package dev.holdfast.developers;

import dev.holdfast.clients.ClientSecrets;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.KnownSecret;
import dev.holdfast.platform.Durable;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The secrets of clients, for those who look after them. */
@ApplicationScoped
public class DeveloperSecrets {

  private final ClientSecrets secrets;
  private final ClientAccess access;
  private final ClientNews news;

  DeveloperSecrets(ClientSecrets secrets, ClientAccess access, ClientNews news) {
    this.secrets = secrets;
    this.access = access;
    this.news = news;
  }

  /** Oldest first. */
  public List<KnownSecret> of(Caller caller, String clientId) {
    return secrets.of(access.seen(caller, clientId).client().clientId());
  }

  /** Asked before what was sent is read: whoever may not add one learns nothing more. */
  void requireMay(Caller caller, String clientId) {
    requireAdds(caller, access.changed(caller, clientId));
  }

  /** Whether she may add one to a client that she is shown. */
  public boolean mayAdd(Caller caller, KnownClient known) {
    return access.mayChange(caller, known.organization()) && !forOperators(caller, known);
  }

  private static boolean forOperators(Caller caller, KnownClient known) {
    return !caller.admin() && OperatorOnly.heldBy(known.client());
  }

  private static void requireAdds(Caller caller, KnownClient known) {
    if (forOperators(caller, known)) {
      throw new Problem(
          ProblemType.FORBIDDEN,
          "This client may do what only operators give: an operator adds its secrets.");
    }
  }

  /**
   * Adds one.
   *
   * @param secret made at random; only its hash is kept
   */
  @Durable
  public KnownSecret add(Caller caller, String clientId, NewSecret asked, String secret) {
    KnownClient known = access.held(caller, clientId);
    requireAdds(caller, known);
    KnownSecret added = secrets.add(clientId, secret, asked.name(), asked.expiresAt());
    news.note(caller.actor(), "client.secret.added", known, null, words(added));
    return added;
  }

  /**
   * @throws Problem {@code not-found} if it has none of that id
   */
  @Durable
  public void revoke(Caller caller, String clientId, String id) {
    KnownClient known = access.held(caller, clientId);
    KnownSecret revoked =
        secrets
            .revoke(clientId, id)
            .orElseThrow(
                () ->
                    new Problem(
                        ProblemType.NOT_FOUND, "The client has no secret of this id any more."));
    news.note(caller.actor(), "client.secret.revoked", known, words(revoked), null);
  }

  private static Map<String, Object> words(KnownSecret secret) {
    Map<String, Object> what = new LinkedHashMap<>();
    what.put("secretId", secret.id());
    what.put("name", secret.name());
    if (secret.expiresAt() != null) {
      what.put("expiresAt", secret.expiresAt().toString());
    }
    return what;
  }
}
