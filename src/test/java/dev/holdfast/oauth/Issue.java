package dev.holdfast.oauth;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.Given;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.consent.Term;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.sessions.How;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.tokens.Authentication;
import dev.holdfast.tokens.AuthorizationCodes;
import dev.holdfast.tokens.NewCode;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Registers clients and issues codes without a browser, for the tests of what follows. */
public final class Issue {

  public static final String REDIRECT = "https://app.example/callback";

  /** Of the least length, with every kind of character that is allowed. */
  public static final String VERIFIER = "abcdefghijklmnopqrstuvwxyzABCDEFGHI-._~0123";

  private static final How HOW = new How(How.TWO_FACTORS, List.of("pwd", "otp", "mfa"));

  private Issue() {}

  /** What is particular to a client; the rest is as {@code client register} has it by default. */
  public enum Trait {
    PUBLIC,
    NO_PKCE,
    RS256,
    BASIC_ONLY,
    POST_ONLY,
    MAY_INTROSPECT,
    /** It may ask to act in people's names. */
    MANAGES,
    CREDENTIALS
  }

  /** A new client of its own id, secret and redirect URI. */
  public static App client(Trait... traits) {
    return client(ClientMetadata.NONE, traits);
  }

  /** With metadata besides, in the names of RFC 7591. */
  public static App client(ClientMetadata metadata, Trait... traits) {
    Set<Trait> has = Set.of(traits);
    String id = "app-" + Tokens.random().substring(0, 12);
    boolean own = has.contains(Trait.CREDENTIALS);
    AuthMethod method =
        has.contains(Trait.PUBLIC)
            ? AuthMethod.NONE
            : has.contains(Trait.BASIC_ONLY)
                ? AuthMethod.CLIENT_SECRET_BASIC
                : has.contains(Trait.POST_ONLY)
                    ? AuthMethod.CLIENT_SECRET_POST
                    : AuthMethod.CLIENT_SECRET;
    RegisteredClient client =
        new RegisteredClient(
            id,
            "An app",
            null,
            null,
            null,
            own ? List.of() : List.of(REDIRECT),
            scopes(has),
            own
                ? Set.of(GrantTypes.CLIENT_CREDENTIALS)
                : Set.of(GrantTypes.AUTHORIZATION_CODE, GrantTypes.REFRESH_TOKEN),
            method,
            !has.contains(Trait.NO_PKCE),
            has.contains(Trait.RS256) ? "RS256" : "ES256",
            "RS256",
            List.of(),
            has.contains(Trait.MAY_INTROSPECT),
            metadata,
            true);
    String secret = has.contains(Trait.PUBLIC) ? null : Tokens.random();
    bean(Clients.class).register(new Registration(client, secret));
    return new App(id, secret, own ? null : REDIRECT);
  }

  private static Set<String> scopes(Set<Trait> traits) {
    Set<String> scopes =
        new LinkedHashSet<>(
            traits.contains(Trait.CREDENTIALS) ? Scopes.OF_CLIENTS : Scopes.BY_CONSENT);
    if (traits.contains(Trait.MANAGES)) {
      scopes.addAll(Scopes.OF_MANAGING);
    }
    return scopes;
  }

  /** A new person who has that role. */
  public static PersonId person(Role role) {
    return bean(People.class).add(role).id();
  }

  /** An access token with which an app of its own acts for a person, by these scopes. */
  public static String acting(PersonId person, String scopes) {
    return tokens(client(Trait.MANAGES), person, scopes).path("access_token");
  }

  public static PersonId person() {
    return bean(People.class).add().id();
  }

  /** What a person lets an app do, until she withdraws it or until that time. */
  public static LiveGrant grant(App app, PersonId person, String scopes, Instant until) {
    Set<String> allowed = Scopes.parse(scopes).orElseThrow();
    return bean(Grants.class).give(new Given(person, app.clientId(), allowed, Set.of(), until));
  }

  /** A code of a new person for these scopes, with PKCE and redirect URI. */
  public static String code(App app, String scopes) {
    return code(app, grant(app, person(), scopes, null));
  }

  public static String code(App app, LiveGrant grant) {
    return code(app, grant, app.redirectUri(), Tokens.hash(VERIFIER));
  }

  public static String code(App app, LiveGrant grant, String redirectUri, String challenge) {
    Instant now = bean(Clock.class).instant();
    return bean(AuthorizationCodes.class)
        .issue(
            new NewCode(
                app.clientId(),
                grant.person(),
                grant.id(),
                redirectUri,
                challenge,
                null,
                grant.scopes(),
                new Authentication(now, HOW, null),
                "a nonce",
                Set.of(),
                Set.of()))
        .orElseThrow();
  }

  /** What an app sends for a code of {@link #code(App, String)}. */
  public static FormFields exchange(String code) {
    return FormFields.of(
        "grant_type",
        "authorization_code",
        "code",
        code,
        "redirect_uri",
        REDIRECT,
        "code_verifier",
        VERIFIER);
  }

  /** The token answer for a new person's consent to these scopes. */
  public static Response tokens(App app, String scopes) {
    return app.token(exchange(code(app, scopes)));
  }

  /** The token answer for these scopes and items, which a person allows. */
  public static Response tokens(App app, PersonId person, String rights) {
    return tokens(app, grant(app, person, rights, null), Scopes.parse(rights).orElseThrow());
  }

  /** The token answer for these, of what a person allows. */
  public static Response tokens(App app, LiveGrant grant, Set<String> asked) {
    Map<String, Term> terms = new LinkedHashMap<>();
    asked.forEach(one -> terms.put(one, new Term(Instant.EPOCH, null)));
    LiveGrant told =
        new LiveGrant(
            grant.id(),
            grant.person(),
            app.clientId(),
            terms,
            Map.of(),
            Set.of(),
            Instant.EPOCH,
            Instant.EPOCH);
    return app.token(exchange(code(app, told)));
  }

  public static <T> T bean(Class<T> type) {
    return Arc.container().instance(type).get();
  }
}
