package dev.holdfast.oauth;

import dev.holdfast.clients.GrantTypes;
import dev.holdfast.exchange.Exchanged;
import dev.holdfast.exchange.Exchanges;
import jakarta.enterprise.context.ApplicationScoped;

/** A token becomes another (RFC 8693). No refresh token: whoever has the first can come again. */
@ApplicationScoped
class ExchangeGrant implements TokenGrant {

  private final Exchanges exchanges;
  private final TokenIssuer issuer;

  ExchangeGrant(Exchanges exchanges, TokenIssuer issuer) {
    this.exchanges = exchanges;
    this.issuer = issuer;
  }

  @Override
  public String type() {
    return GrantTypes.TOKEN_EXCHANGE;
  }

  @Override
  public TokenResponse redeem(TokenCall call) {
    Exchanged exchanged = exchanges.exchange(call.client(), call.form(), call.binding());
    issuer.count("exchanged");
    return issuer.answer(call, exchanged);
  }
}
