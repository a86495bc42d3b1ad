package dev.holdfast.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a client gets its answer from the authorization endpoint. */
public enum ResponseMode {
  /** In the query of its redirect URI (RFC 6749, section 4.1.2). */
  QUERY("query"),
  /** As a form (OAuth 2.0 Form Post Response Mode). */
  FORM_POST("form_post");

  private final String wireName;

  ResponseMode(String wireName) {
    this.wireName = wireName;
  }

  static Optional<ResponseMode> of(String name) {
    return Arrays.stream(values()).filter(mode -> mode.wireName.equals(name)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(mode -> mode.wireName).toList();
  }
}
