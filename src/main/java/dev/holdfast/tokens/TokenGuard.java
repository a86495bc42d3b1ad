package dev.holdfast.tokens;

import dev.holdfast.restrictions.Guard;
import dev.holdfast.restrictions.Restricted;
import dev.holdfast.usage.Subject;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a bearer token needs before it opens anything: everything that it stands on stands, whoever
 * sends it holds its key, and nothing restricts the client in what it does.
 */
@ApplicationScoped
public class TokenGuard {

  private final AccessTokens tokens;
  private final TokenStanding standing;
  private final TokenHolder holder;
  private final Guard guard;

  TokenGuard(AccessTokens tokens, TokenStanding standing, TokenHolder holder, Guard guard) {
    this.tokens = tokens;
    this.standing = standing;
    this.holder = holder;
    this.guard = guard;
  }

  /**
   * @param scopes each of which opens what is called
   * @throws AuthenticationFailedException {@code invalid_token} if it does not stand (RFC 6750,
   *     section 3.1)
   * @throws dev.holdfast.web.TokenRefused if it is not sent as it has to be
   * @throws dev.holdfast.web.Problem if a restriction refuses it
   */
  public AccessToken require(RoutingContext context, String token, Supplier<Set<String>> scopes) {
    VerifiedToken read =
        tokens.read(token).filter(VerifiedToken::forUs).orElseThrow(TokenGuard::fallen);
    AccessToken said = read.said();
    if (context.user() == null) {
      QuarkusHttpUser.setIdentity(read.identity(), context); // sent otherwise, it is known as well
    }
    var stands = standing.of(said).orElseThrow(TokenGuard::fallen);
    holder.require(context, said, token);
    Subject client = Subject.client(said.clientId());
    guard.require(context, Restricted.of(client, false, stands.restrictions()), scopes);
    return said;
  }

  private static AuthenticationFailedException fallen() {
    return new AuthenticationFailedException("what the token stands on does not stand");
  }
}
