package dev.holdfast.clients;

import java.util.List;

/** The grant types that there are, by their names of RFC 7591, section 2. */
public final class GrantTypes {

  public static final String AUTHORIZATION_CODE = "authorization_code";
  public static final String REFRESH_TOKEN = "refresh_token";
  public static final String CLIENT_CREDENTIALS = "client_credentials";

  /** RFC 8628, section 3.4. */
  public static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";

  /** RFC 8693, section 2.1. */
  public static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

  /** All of them, for people to read. */
  static final String NAMES =
      AUTHORIZATION_CODE
          + ", "
          + REFRESH_TOKEN
          + ", "
          + CLIENT_CREDENTIALS
          + ", "
          + DEVICE_CODE
          + ", "
          + TOKEN_EXCHANGE;

  public static final List<String> ALL = List.of(NAMES.split(", "));

  /** Those by which a person is asked what she allows. */
  static final List<String> BY_CONSENT = List.of(AUTHORIZATION_CODE, DEVICE_CODE);

  /** Those whose tokens are for what a person allows, be it this client or another. */
  static final List<String> OF_PEOPLE = List.of(AUTHORIZATION_CODE, DEVICE_CODE, TOKEN_EXCHANGE);

  private GrantTypes() {}
}
