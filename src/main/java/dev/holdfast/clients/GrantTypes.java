package dev.holdfast.clients;

import java.util.List;

/** The grant types that there are, by their names of RFC 7591, section 2. */
public final class GrantTypes {

  public static final String AUTHORIZATION_CODE = "authorization_code";
  public static final String REFRESH_TOKEN = "refresh_token";
  public static final String CLIENT_CREDENTIALS = "client_credentials";

  public static final List<String> ALL =
      List.of(AUTHORIZATION_CODE, REFRESH_TOKEN, CLIENT_CREDENTIALS);

  private GrantTypes() {}
}
