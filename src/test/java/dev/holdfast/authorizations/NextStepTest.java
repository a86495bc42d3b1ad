package dev.holdfast.authorizations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.holdfast.authorizations.NextStep.AskConsent;
import dev.holdfast.authorizations.NextStep.Asker;
import dev.holdfast.authorizations.NextStep.IssueCode;
import dev.holdfast.authorizations.NextStep.Refuse;
import dev.holdfast.authorizations.NextStep.SignIn;
import dev.holdfast.authorizations.NextStep.Situation;
import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.consent.Outcome;
import dev.holdfast.consent.Term;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.requests.Asked;
import dev.holdfast.requests.AuthorizeRequest;
import dev.holdfast.requests.RedirectedError;
import dev.holdfast.requests.SentParameters;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.SignedIn;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class NextStepTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final SignedIn ADA =
      new SignedIn(new PersonId(1), Role.USER, NOW, "browser", How.BELIEVED, null);
  private static final LiveGrant FACTS = grant(Set.of("facts"), Set.of("training"));

  private static final Asker OPEN = new Asker(null, false);

  @Test
  void who_may_not_be_asked_yet_is_told_and_silence_is_answered() {
    var request = request("https://app.example/", AuthMethod.CLIENT_SECRET, "");
    var silent = request("https://app.example/", AuthMethod.CLIENT_SECRET, "none");
    assertInstanceOf(NextStep.MembersOnly.class, closed(request));
    assertEquals(OAuthError.ACCESS_DENIED, refusal(closed(silent)));
  }

  private static NextStep closed(AuthorizeRequest request) {
    return NextStep.decide(
        new Situation(
            request,
            ADA,
            null,
            Outcome.ALLOWED,
            FACTS,
            new Asker(null, true),
            NOW,
            How.ONE_FACTOR,
            true));
  }

  @Test
  void who_is_not_signed_in_signs_in() {
    assertInstanceOf(SignIn.class, decide("", null, null, null, null));
    assertInstanceOf(SignIn.class, decide("login", ADA, null, null, FACTS));
    assertInstanceOf(SignIn.class, decide("select_account", ADA, NOW.plusMillis(1), null, FACTS));
  }

  @Test
  void who_has_just_signed_in_need_not_again() {
    assertInstanceOf(IssueCode.class, decide("login", ADA, NOW, null, FACTS));
    assertInstanceOf(
        IssueCode.class, decide("select_account", ADA, NOW.minusMillis(1), null, FACTS));
  }

  @Test
  void silence_is_kept() {
    assertEquals(OAuthError.LOGIN_REQUIRED, refusal(decide("none", null, null, null, null)));
    assertEquals(OAuthError.CONSENT_REQUIRED, refusal(decide("none", ADA, null, null, null)));
    assertInstanceOf(IssueCode.class, decide("none", ADA, null, null, FACTS));
  }

  @Test
  void what_was_decided_before_is_remembered() {
    var step = assertInstanceOf(IssueCode.class, decide("", ADA, null, null, FACTS));
    assertEquals(Set.of("facts"), step.scopes(), "training was declined, knowingly");
    assertInstanceOf(AskConsent.class, decide("", ADA, null, null, grant(Set.of("facts"))));
    assertInstanceOf(AskConsent.class, decide("", ADA, null, null, null));
    assertInstanceOf(AskConsent.class, decide("consent", ADA, null, null, FACTS));
  }

  @Test
  void a_client_that_may_be_another_is_not_remembered() {
    var request = request("http://127.0.0.1:1/", AuthMethod.NONE, "");
    var step = NextStep.decide(situation(request, ADA, null, null, FACTS));
    assertInstanceOf(AskConsent.class, step);
    var https = request("https://app.example/", AuthMethod.NONE, "");
    assertInstanceOf(IssueCode.class, NextStep.decide(situation(https, ADA, null, null, FACTS)));
    var secret = request("http://127.0.0.1:1/", AuthMethod.CLIENT_SECRET, "");
    assertInstanceOf(IssueCode.class, NextStep.decide(situation(secret, ADA, null, null, FACTS)));
  }

  @Test
  void her_answer_counts() {
    assertInstanceOf(IssueCode.class, decide("consent", ADA, NOW, Outcome.ALLOWED, FACTS));
    assertEquals(OAuthError.ACCESS_DENIED, refusal(decide("", ADA, NOW, Outcome.DENIED, FACTS)));
  }

  @Test
  void who_decided_about_something_else_is_asked_again() {
    var request = request("https://app.example/", AuthMethod.CLIENT_SECRET, "");
    var silent = request("https://app.example/", AuthMethod.CLIENT_SECRET, "none");
    Instant decided = FACTS.decidedAt();
    assertInstanceOf(AskConsent.class, changed(request, null, decided.plusMillis(1)));
    assertEquals(
        OAuthError.CONSENT_REQUIRED, refusal(changed(silent, null, decided.plusMillis(1))));
    assertInstanceOf(IssueCode.class, changed(request, null, decided));
    assertInstanceOf(
        IssueCode.class, changed(request, Outcome.ALLOWED, decided.plusMillis(1)), "just decided");
  }

  private static NextStep changed(AuthorizeRequest request, Outcome answer, Instant at) {
    return NextStep.decide(
        new Situation(
            request, ADA, null, answer, FACTS, new Asker(at, false), NOW, How.ONE_FACTOR, true));
  }

  @Test
  void what_was_allowed_and_taken_back_meanwhile_is_asked_again() {
    assertInstanceOf(AskConsent.class, decide("", ADA, NOW, Outcome.ALLOWED, null));
  }

  /** OpenID Connect Core, section 3.1.2.1. */
  @Test
  void a_sign_in_that_is_too_old_is_done_again() {
    assertInstanceOf(IssueCode.class, decide(Map.of("max_age", "60"), ADA, NOW, "1fa"));
    assertInstanceOf(
        SignIn.class, decide(Map.of("max_age", "60"), ADA, NOW.plusSeconds(61), "1fa"));
    assertInstanceOf(IssueCode.class, decide(Map.of("max_age", "0"), ADA, NOW, "1fa"));
    assertInstanceOf(SignIn.class, decide(Map.of("max_age", "0"), ADA, NOW.plusMillis(1), "1fa"));
    for (String wrong : List.of("-1", "1.5", "x", "99999999999")) {
      assertThrows(
          RedirectedError.class, () -> decide(Map.of("max_age", wrong), ADA, NOW, "1fa"), wrong);
    }
  }

  /** RFC 9470, section 4; the first of acr_values that is known counts. */
  @Test
  void a_sign_in_that_is_too_weak_is_confirmed_if_she_can() {
    Map<String, String> two = Map.of("acr_values", "gold 2fa 1fa");
    var step = assertInstanceOf(NextStep.Confirm.class, decide(two, ADA, NOW, How.PASSKEY));
    assertEquals("2fa", step.acr());
    assertEquals(
        OAuthError.UNMET_AUTHENTICATION_REQUIREMENTS, refusal(decide(two, ADA, NOW, "1fa")));
    Map<String, String> silent = Map.of("acr_values", "2fa", "prompt", "none");
    assertEquals(
        OAuthError.UNMET_AUTHENTICATION_REQUIREMENTS, refusal(decide(silent, ADA, NOW, "phr")));
    SignedIn strong =
        new SignedIn(ADA.person(), Role.USER, NOW, "b", new How("phr", List.of("swk")), null);
    assertInstanceOf(IssueCode.class, decide(two, strong, NOW, "phr"));
    assertInstanceOf(IssueCode.class, decide(Map.of("acr_values", "gold"), ADA, NOW, "1fa"));
  }

  private static NextStep decide(
      Map<String, String> more, SignedIn who, Instant since, String strongest) {
    var request = request("https://app.example/", AuthMethod.CLIENT_SECRET, more);
    return NextStep.decide(
        new Situation(request, who, since, null, FACTS, OPEN, since, strongest, true));
  }

  @Test
  void being_read_while_away_is_nothing_without_data() {
    LiveGrant grant = grant(Set.of("offline_access"), Set.of("facts", "training"));
    assertInstanceOf(AskConsent.class, decide("", ADA, null, null, grant));
  }

  private static Situation situation(
      AuthorizeRequest request, SignedIn who, Instant since, Outcome answer, LiveGrant grant) {
    return new Situation(request, who, since, answer, grant, OPEN, NOW, How.ONE_FACTOR, true);
  }

  private static NextStep decide(
      String prompt, SignedIn who, Instant since, Outcome answer, LiveGrant grant) {
    var request = request("https://app.example/", AuthMethod.CLIENT_SECRET, prompt);
    return NextStep.decide(situation(request, who, since, answer, grant));
  }

  private static OAuthError refusal(NextStep step) {
    return assertInstanceOf(Refuse.class, step).error();
  }

  private static LiveGrant grant(Set<String> scopes) {
    return grant(scopes, Set.of());
  }

  private static LiveGrant grant(Set<String> scopes, Set<String> declined) {
    Instant since = NOW.minusSeconds(60);
    Map<String, Term> terms = new HashMap<>();
    scopes.forEach(scope -> terms.put(scope, new Term(since, null)));
    return new LiveGrant(
        UUID.randomUUID(), ADA.person(), "app", terms, Map.of(), declined, since, since);
  }

  private static AuthorizeRequest request(String redirectUri, AuthMethod method, String prompt) {
    return request(redirectUri, method, Map.of("prompt", prompt));
  }

  private static AuthorizeRequest request(
      String redirectUri, AuthMethod method, Map<String, String> more) {
    RegisteredClient client =
        new RegisteredClient(
            "app",
            "App",
            null,
            null,
            null,
            List.of(redirectUri),
            Set.of("facts", "training", "offline_access"),
            Set.of("authorization_code"),
            method,
            false,
            "ES256",
            "RS256",
            List.of(),
            false,
            ClientMetadata.NONE,
            true);
    Map<String, List<String>> sent = new HashMap<>();
    sent.put("client_id", List.of("app"));
    sent.put("response_type", List.of("code"));
    sent.put("scope", List.of("facts training"));
    more.forEach((name, value) -> sent.put(name, value.isEmpty() ? List.of() : List.of(value)));
    return Asked.of(client, new SentParameters(sent));
  }
}
