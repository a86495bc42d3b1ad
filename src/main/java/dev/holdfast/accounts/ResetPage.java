package dev.holdfast.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where somebody asks for a link to choose a new password.
 *
 * @param sent how long the link is good that was mailed; empty if none was asked for yet
 * @param typed the address, as typed
 * @param fault what is wrong with it; or empty
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ResetPage(String sent, String typed, String fault, String csrf) implements TemplateInstance {

  static ResetPage sent(String lifetime) {
    return new ResetPage(lifetime, "", "", "");
  }
}
