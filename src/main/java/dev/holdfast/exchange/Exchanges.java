package dev.holdfast.exchange;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.details.Narrowing;
import dev.holdfast.details.RecordItem;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import dev.holdfast.tokens.AccessToken;
import dev.holdfast.tokens.AccessTokens;
import dev.holdfast.tokens.Binding;
import dev.holdfast.tokens.ClientScopes;
import dev.holdfast.tokens.Delegation;
import dev.holdfast.tokens.Resources;
import dev.holdfast.tokens.VerifiedToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Exchanges a person's access token for one that can do less (RFC 8693). The person's grant stays
 * what it rests on: what she did not allow, or does not allow any more, is in none.
 */
@ApplicationScoped
public class Exchanges {

  /** All of them are looked at when the last is used. */
  private static final int MOST_EXCHANGES = 8;

  private final AccessTokens tokens;
  private final Grants grants;
  private final Clients clients;
  private final Clock clock;
  private final Resources resources;

  Exchanges(AccessTokens tokens, Grants grants, Clients clients, Resources resources, Clock clock) {
    this.resources = resources;
    this.tokens = tokens;
    this.grants = grants;
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * @param binding what the sender of the new token must show to hold
   * @throws OAuthException {@code invalid_request} also for a token that does not stand (section
   *     2.2.2)
   */
  public Exchanged exchange(RegisteredClient client, Parameters form, Binding binding) {
    TokenTypes.check(form);
    checkTarget(form);
    AccessToken subject = verified(form.require("subject_token"), "subject_token");
    if (subject.exchanged().size() >= MOST_EXCHANGES) {
      throw refused("The subject_token has been exchanged too often; exchange an earlier one.");
    }
    checkOrigin(client, subject);
    if (!subject.binding().isNone() && binding.isNone()) {
      throw refused(
          "The subject_token is bound: send a DPoP proof, or get tokens that are bound to your"
              + " certificate.");
    }
    LiveGrant grant =
        Optional.ofNullable(subject.grantId())
            .flatMap(grants::live)
            .orElseThrow(() -> refused("The subject_token is not a person's, or she withdrew it."));
    Optional<AccessToken> actor =
        form.get("actor_token").map(token -> verified(token, "actor_token"));
    Actors actors = Actors.of(client.clientId(), subject, actor);
    Set<String> scopes = scopes(client, subject, grant, form);
    Instant until = subject.expiresAt();
    if (grant.until() != null && grant.until().isBefore(until)) {
      until = grant.until();
    }
    String token =
        tokens.issue(
            client,
            new Delegation(
                subject, grant.person(), grant.held(scopes), actors.names(), binding, until));
    return new Exchanged(token, grant.allowed(scopes), Duration.between(clock.instant(), until));
  }

  /** Whoever is shown a token could make one of its own of it: only who was registered to. */
  private static void checkOrigin(RegisteredClient client, AccessToken subject) {
    if (!subject.clientId().equals(client.clientId())
        && !client.get(Members.EXCHANGES_TOKENS_OF).contains(subject.clientId())) {
      throw refused("This client is not registered to exchange tokens of the subject_token's.");
    }
  }

  /** Sections 2.1 and 2.2.2: what is exchanged here is for us, before and after. */
  private void checkTarget(Parameters form) {
    resources.narrowed(form.all("resource"), Set.of());
    resources.narrowed(form.all("audience"), Set.of());
  }

  private AccessToken verified(String token, String name) {
    return tokens
        .verify(token)
        .filter(VerifiedToken::forUs)
        .map(VerifiedToken::said)
        .orElseThrow(() -> refused("The " + name + " is not from here, or does not stand."));
  }

  /** As few as were asked for; never more than the subject token has and both clients may have. */
  private Set<String> scopes(
      RegisteredClient client, AccessToken subject, LiveGrant grant, Parameters form) {
    Set<String> most = new LinkedHashSet<>(ClientScopes.of(client, asAsked(subject)));
    most.remove(Scopes.OFFLINE_ACCESS);
    Set<String> allowed =
        clients
            .find(grant.clientId())
            .map(first -> grant.open(ClientScopes.of(first, most)))
            .orElse(Set.of());
    if (allowed.isEmpty()) {
      throw new OAuthException(
          OAuthError.INVALID_SCOPE, "Nothing of the subject_token can be exchanged.");
    }
    Set<String> asked = new Narrowing(form, tokens.issuer()).of(allowed, grant.allowed(allowed));
    if (!grant.open(asked).containsAll(asked)) {
      throw new OAuthException(
          OAuthError.INVALID_AUTHORIZATION_DETAILS, "The person does not allow all of it.");
    }
    return asked;
  }

  /** A sort of which it has parts, by its scope. */
  private static Set<String> asAsked(AccessToken subject) {
    return subject.scopes().stream()
        .map(
            scope ->
                RecordItem.of(scope).filter(RecordItem::partly).map(RecordItem::sort).orElse(scope))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_REQUEST, why);
  }
}
