package dev.holdfast.web;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What templates need to write addresses. */
@TemplateExtension
final class Addresses {

  private Addresses() {}

  /** The text as the value of a parameter in a query. */
  static String asParameter(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
