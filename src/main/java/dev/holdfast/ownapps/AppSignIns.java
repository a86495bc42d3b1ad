package dev.holdfast.ownapps;

import dev.holdfast.clients.Scopes;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.oauth.OwnCodes;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.web.OwnApp;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes a person through the authorization endpoint into an app of ours. */
@ApplicationScoped
class AppSignIns {

  private final AppFlows flows;
  private final SignInProofs proofs;
  private final AppEntrance entrance;
  private final OwnCodes codes;
  private final String origin;

  AppSignIns(
      AppFlows flows,
      SignInProofs proofs,
      AppEntrance entrance,
      OwnCodes codes,
      PlatformConfig platform) {
    this.flows = flows;
    this.proofs = proofs;
    this.entrance = entrance;
    this.codes = codes;
    this.origin = platform.publicUrl().toString();
  }

  /** The authorization request (OpenID Connect Core, section 3.1.2.1). */
  String begin(RoutingContext context, OwnApp app, String back, String how) {
    AppFlow flow = flows.begin(app, back, "fresh".equals(how));
    Map<String, String> request = new LinkedHashMap<>();
    request.put("response_type", "code");
    request.put("client_id", app.clientId());
    request.put("redirect_uri", origin + app.callback());
    request.put("scope", Scopes.OPENID);
    request.put("state", flows.state(context, flow));
    request.put("nonce", flows.nonce(context, flow));
    request.put("code_challenge", challenge(flows.verifier(context, flow)));
    request.put("code_challenge_method", "S256");
    request.put("max_age", String.valueOf(proofs.maxAge(flow).toSeconds()));
    entrance.acr(app).ifPresent(acr -> request.put("acr_values", acr));
    if ("other".equals(how)) {
      request.put("prompt", "select_account");
    }
    return "/api/oauth/authorize?"
        + request.entrySet().stream()
            .map(one -> one.getKey() + "=" + encode(one.getValue()))
            .collect(Collectors.joining("&"));
  }

  /** What came back: she is let in, or told why not. */
  Response end(RoutingContext context, OwnApp app, AppAnswer answer) {
    Optional<AppFlow> flow = flows.read(context, app, answer.state);
    if (flow.isEmpty() || !origin.equals(answer.iss)) {
      return entrance.refused(app, app.path(), AppRefusal.OVER);
    }
    String back = flow.get().back().value();
    if (answer.error != null || answer.code == null) {
      return entrance.refused(app, back, AppRefusal.of(answer.error));
    }
    Optional<SignInProof> proof = redeem(context, flow.get(), answer.code);
    if (proof.isEmpty()) {
      return entrance.refused(app, back, AppRefusal.OVER);
    }
    entrance.open(context, app, proof.get());
    return SeeOther.to(back);
  }

  private Optional<SignInProof> redeem(RoutingContext context, AppFlow flow, String code) {
    try {
      String idToken =
          codes.redeem(
              flow.app(), code, origin + flow.app().callback(), flows.verifier(context, flow));
      return proofs.read(flow, flows.nonce(context, flow), idToken);
    } catch (OAuthException e) {
      // The code is too old, or was used: the page says to begin anew.
      return Optional.empty();
    }
  }

  /** RFC 7636, section 4.2. */
  private static String challenge(String verifier) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Tokens.sha256(verifier.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
