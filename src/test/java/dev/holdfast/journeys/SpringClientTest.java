package dev.holdfast.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Spring Security's client, told no more than the issuer and its credentials. */
@QuarkusTest
class SpringClientTest {

  private static final String SCOPE = "openid profile offline_access";

  private final App demo = App.demo();
  private final Visitor visitor = new Visitor();

  @Test
  void signs_in_reads_claims_refreshes_and_signs_out() throws Exception {
    String person = Given.person(Map.of("given_name", "Grace", "family_name", "Hopper"));
    ClientRegistration registration =
        ClientRegistrations.fromIssuerLocation(TestInstance.url())
            .registrationId("holdfast")
            .clientId(demo.clientId())
            .clientSecret(demo.secret())
            .redirectUri(demo.redirectUri())
            .scope(SCOPE.split(" "))
            .build();
    var registrations = new InMemoryClientRegistrationRepository(registration);

    OAuth2LoginAuthenticationToken signedIn = signIn(registration, registrations, person);
    OidcUser user = (OidcUser) signedIn.getPrincipal();
    assertEquals(person, user.getSubject());
    assertEquals("Grace Hopper", user.getUserInfo().getFullName());

    OAuth2AccessTokenResponse next =
        new RestClientRefreshTokenTokenResponseClient()
            .getTokenResponse(
                new OAuth2RefreshTokenGrantRequest(
                    registration, signedIn.getAccessToken(), signedIn.getRefreshToken()));
    assertNotEquals(
        signedIn.getAccessToken().getTokenValue(), next.getAccessToken().getTokenValue());
    String idToken = (String) next.getAdditionalParameters().get("id_token");
    assertEquals(
        person,
        new OidcIdTokenDecoderFactory().createDecoder(registration).decode(idToken).getSubject());

    var logout = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    logout.setPostLogoutRedirectUri(TestInstance.url() + "/test-oauth");
    var answer = new MockHttpServletResponse();
    Authentication session = new OAuth2AuthenticationToken(user, user.getAuthorities(), "holdfast");
    logout.onLogoutSuccess(new MockHttpServletRequest(), answer, session);
    Visitor.Place away = visitor.openOnly(answer.getRedirectedUrl());
    assertEquals(TestInstance.url() + "/test-oauth", away.header("Location"));
    assertEquals("/sign-in", visitor.open("/me/apps").uri().getPath());
  }

  private OAuth2LoginAuthenticationToken signIn(
      ClientRegistration registration,
      InMemoryClientRegistrationRepository registrations,
      String person) {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/login");
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    OAuth2AuthorizationRequest request = resolver.resolve(new MockHttpServletRequest(), "holdfast");

    Visitor.Place place = visitor.open(request.getAuthorizationRequestUri());
    place = visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    place = App.decide(visitor, place, SCOPE.split(" "));
    Map<String, String> sent = FormFields.query(place.away());

    OAuth2AuthorizationResponse response =
        OAuth2AuthorizationResponse.success(sent.get("code"))
            .state(sent.get("state"))
            .redirectUri(demo.redirectUri())
            .build();
    var provider =
        new OidcAuthorizationCodeAuthenticationProvider(
            new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());
    return (OAuth2LoginAuthenticationToken)
        provider.authenticate(
            new OAuth2LoginAuthenticationToken(
                registration, new OAuth2AuthorizationExchange(request, response)));
  }
}
