package dev.holdfast.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client library that others wrote, told no more than the issuer and its credentials. */
@QuarkusTest
class NimbusClientTest {

  private static final String SCOPE = "openid profile offline_access";

  private final App demo = App.demo();
  private final ClientID id = new ClientID(demo.clientId());
  private final URI callback = URI.create(demo.redirectUri());
  private final Nonce nonce = new Nonce();
  private final State state = new State();
  private final CodeVerifier verifier = new CodeVerifier();
  private final Visitor visitor = new Visitor();

  @Test
  void signs_in_reads_claims_refreshes_and_signs_out() throws Exception {
    String person = Given.person(Map.of("given_name", "Grace", "family_name", "Hopper"));
    OIDCProviderMetadata provider = OIDCProviderMetadata.resolve(new Issuer(TestInstance.url()));

    OIDCTokens tokens =
        tokens(provider, new AuthorizationCodeGrant(code(provider, person), callback, verifier));
    IDTokenClaimsSet claims = validator(provider).validate(tokens.getIDToken(), nonce);
    assertEquals(person, claims.getSubject().getValue());

    UserInfo user =
        UserInfoResponse.parse(
                new UserInfoRequest(provider.getUserInfoEndpointURI(), tokens.getAccessToken())
                    .toHTTPRequest()
                    .send())
            .toSuccessResponse()
            .getUserInfo();
    assertEquals("Grace Hopper", user.getName());
    assertEquals(claims.getSubject(), user.getSubject());

    OIDCTokens next = tokens(provider, new RefreshTokenGrant(tokens.getRefreshToken()));
    assertEquals(
        person, validator(provider).validate(next.getIDToken(), null).getSubject().getValue());

    URI back = URI.create(TestInstance.url() + "/test-oauth");
    URI logout =
        new LogoutRequest(provider.getEndSessionEndpointURI(), tokens.getIDToken(), back, state)
            .toURI();
    Visitor.Place away = visitor.openOnly(logout.toString());
    assertEquals(back + "?state=" + state, away.header("Location"));
    assertEquals("/sign-in", visitor.open("/me/apps").uri().getPath());
  }

  private com.nimbusds.oauth2.sdk.AuthorizationCode code(
      OIDCProviderMetadata provider, String person) throws Exception {
    AuthenticationRequest request =
        new AuthenticationRequest.Builder(ResponseType.CODE, Scope.parse(SCOPE), id, callback)
            .endpointURI(provider.getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build();
    Visitor.Place place = visitor.open(request.toURI().toString());
    place = visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    place = App.decide(visitor, place, SCOPE.split(" "));
    AuthenticationSuccessResponse answer =
        AuthenticationResponseParser.parse(place.away()).toSuccessResponse();
    assertEquals(state, answer.getState());
    assertEquals(provider.getIssuer(), answer.getIssuer(), "RFC 9207");
    return answer.getAuthorizationCode();
  }

  private OIDCTokens tokens(OIDCProviderMetadata provider, AuthorizationGrant grant)
      throws Exception {
    TokenRequest request =
        new TokenRequest.Builder(
                provider.getTokenEndpointURI(),
                new ClientSecretBasic(id, new Secret(demo.secret())),
                grant)
            .build();
    var answer = OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
    assertTrue(answer.indicatesSuccess(), () -> answer.toErrorResponse().toJSONObject().toString());
    return ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens();
  }

  /** Other tests may have put the clock of this instance ahead. */
  private IDTokenValidator validator(OIDCProviderMetadata provider) throws Exception {
    IDTokenValidator validator =
        new IDTokenValidator(
            provider.getIssuer(), id, JWSAlgorithm.RS256, provider.getJWKSetURI().toURL());
    validator.setMaxClockSkew(Integer.MAX_VALUE / 2);
    return validator;
  }
}
