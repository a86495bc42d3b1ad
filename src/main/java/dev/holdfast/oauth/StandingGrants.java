package dev.holdfast.oauth;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.Audience;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What people have allowed, when a client comes for tokens. */
@ApplicationScoped
class StandingGrants {

  private final Grants grants;
  private final Audience audience;

  StandingGrants(Grants grants, Audience audience) {
    this.grants = grants;
    this.audience = audience;
  }

  /**
   * @throws OAuthException if she has withdrawn it, or the client may not ask her any more
   */
  LiveGrant require(RegisteredClient client, UUID id) {
    LiveGrant grant =
        grants.used(id).orElseThrow(() -> refused("The person has withdrawn what she allowed."));
    if (!audience.mayAsk(client, grant.person())) {
      throw refused(
          "Until it is reviewed the client is for members of its organization; the person is none"
              + " any more.");
    }
    return grant.unspent();
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_GRANT, why);
  }
}
