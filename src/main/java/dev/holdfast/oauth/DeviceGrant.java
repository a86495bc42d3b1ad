package dev.holdfast.oauth;

import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.consent.Outcome;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.device.Devices;
import dev.holdfast.device.WaitingDevice;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import dev.holdfast.tokens.Family;
import dev.holdfast.tokens.Resources;
import dev.holdfast.tokens.TokenFamilies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;

/** A device asks whether its person has decided, and gets its tokens (RFC 8628, section 3.4). */
@ApplicationScoped
class DeviceGrant implements TokenGrant {

  private final Devices devices;
  private final StandingGrants grants;
  private final TokenIssuer issuer;
  private final Resources resources;
  private final Clock clock;

  DeviceGrant(
      Devices devices,
      StandingGrants grants,
      TokenIssuer issuer,
      Resources resources,
      Clock clock) {
    this.resources = resources;
    this.devices = devices;
    this.grants = grants;
    this.issuer = issuer;
    this.clock = clock;
  }

  @Override
  public String type() {
    return GrantTypes.DEVICE_CODE;
  }

  @Override
  public TokenResponse redeem(TokenCall call) {
    RegisteredClient client = call.client();
    Parameters form = call.form();
    WaitingDevice device = decided(client, form.require("device_code"));
    LiveGrant grant = grants.require(client, device.grant());
    Set<String> narrowed = resources.narrowed(form.all("resource"), Set.of());
    Set<String> scopes = issuer.standing(client, grant, device.scopes());
    Set<String> wanted = issuer.narrowed(call, grant, scopes);
    Family family =
        issuer.family(call, TokenFamilies.newId(), grant, scopes, device.authentication());
    String refreshToken = issuer.mayRefresh(client, scopes) ? Tokens.random() : null;
    if (!devices.redeem(device, family, refreshToken, issuer.refreshIdle(client))) {
      throw refused("The device_code was used before.");
    }
    issuer.count("device_redeemed");
    return issuer.answer(
        call,
        new TokenIssuer.Standing(family, grant, wanted, narrowed),
        device.authentication().idToken(null, Set.of()),
        refreshToken);
  }

  /** The device, if its person has allowed something. Section 3.5 names what else there is. */
  private WaitingDevice decided(RegisteredClient client, String code) {
    WaitingDevice device =
        devices
            .find(code)
            .filter(found -> found.clientId().equals(client.clientId()))
            .orElseThrow(
                () ->
                    refused("The device_code is unknown, used, or was issued to another client."));
    if (!clock.instant().isBefore(device.until())) {
      throw new OAuthException(
          OAuthError.EXPIRED_TOKEN, "The device_code has expired; begin anew.");
    }
    if (!devices.poll(device)) {
      throw new OAuthException(
          OAuthError.SLOW_DOWN, "Wait from now on 5 seconds longer between two requests.");
    }
    if (device.outcome() == null) {
      throw new OAuthException(
          OAuthError.AUTHORIZATION_PENDING, "The person has not decided yet; ask again.");
    }
    if (device.outcome() == Outcome.DENIED) {
      throw new OAuthException(OAuthError.ACCESS_DENIED, "The person did not allow it.");
    }
    return device;
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_GRANT, why);
  }
}
