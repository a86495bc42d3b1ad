package dev.holdfast.selfservice;

import dev.holdfast.passkeys.CreationOptions;
import dev.holdfast.passkeys.Passkey;
import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A person's passkeys, and a form that makes one more.
 *
 * @param done what she has just done: {@code added}, {@code renamed}, {@code removed}; {@code last}
 *     or {@code required} if that could not be; or empty
 * @param fault why none could be made, as a sentence; or empty
 * @param known what her password manager may know of them; null if there are none
 */
@CheckedTemplate(basePath = "selfservice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PasskeysPage(
    Nav nav, List<Passkey> passkeys, String done, String fault, Known known, String csrf)
    implements TemplateInstance {

  /**
   * @param ids of the credentials, with single spaces
   */
  record Known(String rp, String user, String ids) {

    static Known of(CreationOptions options) {
      List<String> ids =
          options.excludeCredentials().stream().map(CreationOptions.Descriptor::id).toList();
      return new Known(options.rp().id(), options.user().id(), String.join(" ", ids));
    }
  }
}
