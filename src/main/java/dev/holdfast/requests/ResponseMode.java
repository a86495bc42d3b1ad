package dev.holdfast.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a client gets its answer from the authorization endpoint. */
public enum ResponseMode {
  /** In the query of its redirect URI (RFC 6749, section 4.1.2). */
  QUERY("query", false, false),
  /** As a form (OAuth 2.0 Form Post Response Mode). */
  FORM_POST("form_post", true, false),
  /** Signed, in the query (JARM, section 2.3.1). */
  QUERY_JWT("query.jwt", false, true),
  /** Signed, as a form (JARM, section 2.3.3). */
  FORM_POST_JWT("form_post.jwt", true, true),
  /** Signed, in the way that is usual for a code (JARM, section 2.3.4). */
  JWT("jwt", false, true);

  private final String wireName;
  private final boolean form;
  private final boolean signed;

  ResponseMode(String wireName, boolean form, boolean signed) {
    this.wireName = wireName;
    this.form = form;
    this.signed = signed;
  }

  /** Whether it is sent by a form. */
  public boolean form() {
    return form;
  }

  /** Whether it is a JWT. */
  public boolean signed() {
    return signed;
  }

  static Optional<ResponseMode> of(String name) {
    return Arrays.stream(values()).filter(mode -> mode.wireName.equals(name)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(mode -> mode.wireName).toList();
  }
}
