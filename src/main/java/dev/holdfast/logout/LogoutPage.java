package dev.holdfast.logout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Asks whether to sign out, as it is not certain that the app may decide that.
 *
 * @param app what it is called; empty if it is not known
 * @param sent what the app sent, to be checked again
 */
@CheckedTemplate(basePath = "logout", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LogoutPage(String app, String person, LogoutParameters sent, String csrf)
    implements TemplateInstance {

  /** Where her answer goes. */
  static final String ANSWER = "/sign-out/app";
}
