package dev.holdfast.selfservice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where the link of a verification mail leads.
 *
 * @param state {@code ask}, {@code done} or {@code over}
 * @param address that is to be verified; or empty
 * @param account whose it becomes; or empty
 */
@CheckedTemplate(basePath = "selfservice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record VerifyEmailPage(String state, String address, String account, String token, String csrf)
    implements TemplateInstance {

  static VerifyEmailPage of(String state) {
    return new VerifyEmailPage(state, "", "", "", "");
  }
}
