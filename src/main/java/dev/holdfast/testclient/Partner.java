package dev.holdfast.testclient;

import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demonstration partner system: the flow as a stranger would write it, each step recorded. */
@ApplicationScoped
class Partner {
  static final List<String> DATA = List.of("facts", "activities", "training");

  private final TestClientConfig config;
  private final Wire wire;
  private final Trials trials;
  private final URI issuer;

  Partner(TestClientConfig config, PlatformConfig platform, Wire wire, Trials trials) {
    this.config = config;
    this.wire = wire;
    this.trials = trials;
    this.issuer = platform.publicUrl();
  }

  URI redirectUri() {
    return issuer.resolve("/test-oauth/callback");
  }

  /** Begins a trial; its first step says where the browser is to be sent. */
  Trial begin(String scope) {
    return trials.begin(scope, Provider.discover(wire, issuer));
  }

  /** The address to send the browser to. */
  URI ask(Trial trial, String prompt) {
    Map<String, String> parameters =
        trial.request(config.clientId().orElseThrow(), redirectUri(), prompt);
    URI endpoint = trial.provider.authorization();
    trial.steps.add(
        Step.of(
            "Find the endpoints",
            trial.provider.discovery(),
            "The provider publishes where they are (RFC 8414)."));
    trial.steps.add(
        Step.said(
                "Ask",
                "sent",
                true,
                "The test app made a state and a PKCE pair, and sent the browser to Holdfast.")
            .withRequest(
                "GET "
                    + endpoint.getRawPath()
                    + "\n    ?"
                    + Wire.query(parameters, "\n    &", (name, value) -> value)));
    return URI.create(endpoint + "?" + Wire.query(parameters, "&", (name, value) -> value));
  }

  /** Takes the answer that the browser brought with its own state, once, and goes on from there. */
  void take(Trial trial, MultivaluedMap<String, String> answer) {
    String fault = faultOf(trial, answer);
    trial.answered = true;
    trial.trusted = fault == null;
    String error = answer.getFirst("error");
    String shown =
        "GET /test-oauth/callback\n    ?" + Wire.query(flat(answer), "\n    &", Exchange::masked);
    if (fault != null) {
      trial.steps.add(Step.said("Come back", "not trusted", false, fault).withRequest(shown));
    } else if (error != null) {
      trial.steps.add(Step.said("Come back", error, false, why(answer)).withRequest(shown));
    } else {
      trial.steps.add(
          Step.said(
                  "Come back with a code",
                  "state and iss match",
                  true,
                  "Holdfast sent the browser back. The state is the test app's own, and the answer comes"
                      + " from Holdfast.")
              .withRequest(shown));
      exchange(trial, answer.getFirst("code"));
    }
  }

  /** One more step, if the trial still has the token that it takes. */
  void goOn(Trial trial, String what) {
    if (trial.accessToken != null && "read".equals(what)) {
      read(trial);
    } else if (trial.refreshToken != null && "refresh".equals(what)) {
      refresh(trial);
    } else if (trial.accessToken != null && "revoke".equals(what)) {
      revoke(trial);
    }
  }

  /** Gets a new access token for the refresh token, which works once. */
  private void refresh(Trial trial) {
    tokens(
        trial,
        "Refresh",
        Map.of("grant_type", "refresh_token", "refresh_token", trial.refreshToken),
        "A refresh token works once: the answer brings its successor.");
  }

  /** Gives the refresh token back, or else the access token (RFC 7009). */
  private void revoke(Trial trial) {
    String token = trial.refreshToken == null ? trial.accessToken : trial.refreshToken;
    Exchange answer = wire.post(trial.provider.revocation(), Map.of("token", token));
    trial.steps.add(Step.of("Revoke", answer, "The test app gives back what it was given."));
    trial.refreshToken = null;
  }

  /** Asks for everything, with the token that it has; what was not allowed is refused. */
  private void read(Trial trial) {
    for (String what : DATA) {
      Exchange answer = wire.get(issuer.resolve("/api/people/me/" + what), trial.accessToken);
      trial.steps.add(Step.of("Read the " + what, answer, outcome(what, answer)));
    }
  }

  private void exchange(Trial trial, String code) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", redirectUri().toString());
    form.put("code_verifier", trial.verifier);
    tokens(
        trial,
        "Exchange the code for a token",
        form,
        "The code works once, for a minute, and only with the secret half of the PKCE pair.");
  }

  private void tokens(Trial trial, String title, Map<String, String> form, String text) {
    Exchange answer = wire.post(trial.provider.token(), form);
    trial.steps.add(Step.of(title, answer, answer.ok() ? text : answer.fault()));
    if (answer.ok() && answer.text("access_token") != null) {
      trial.accessToken = answer.text("access_token");
      // RFC 6749, section 6: without a new refresh token the old one goes on.
      trial.refreshToken =
          answer.text("refresh_token") == null ? trial.refreshToken : answer.text("refresh_token");
      trial.steps.add(TokenView.step(trial.accessToken, wire.get(trial.provider.keys(), null)));
      read(trial);
    }
  }

  /** Why the answer must not be used, or null: RFC 9207, section 2.4. */
  private static String faultOf(Trial trial, MultivaluedMap<String, String> answer) {
    if (!trial.provider.issuer().equals(answer.getFirst("iss"))) {
      return "The answer does not say that it comes from Holdfast (iss), so it was not used.";
    }
    return answer.getFirst("code") == null && answer.getFirst("error") == null
        ? "The answer has neither a code nor an error."
        : null;
  }

  private static String why(MultivaluedMap<String, String> answer) {
    String said = answer.getFirst("error_description");
    return switch (answer.getFirst("error")) {
      case "access_denied" -> "The person said no. The app gets nothing but this word.";
      case "login_required", "consent_required", "interaction_required" ->
          "With prompt=none no page may be shown, and one was needed.";
      default -> said == null ? "Holdfast refused the request." : said;
    };
  }

  private static String outcome(String what, Exchange answer) {
    return switch (answer.status()) {
      case 200 -> answer.json().path("items").size() + " on the first page.";
      case 401 ->
          "The token is not accepted any more: expired, revoked, or the grant is withdrawn.";
      case 403 -> "It was not ticked, so the token does not carry the scope " + what + ".";
      default -> answer.fault();
    };
  }

  private static Map<String, String> flat(MultivaluedMap<String, String> answer) {
    Map<String, String> flat = new LinkedHashMap<>();
    answer.forEach((name, values) -> flat.put(name, values.get(0)));
    return flat;
  }
}
