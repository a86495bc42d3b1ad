package dev.holdfast.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where somebody with a link chooses a new password.
 *
 * @param done whether it is chosen
 * @param link the link, for the form
 * @param fault what is wrong with the password; or empty
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewPasswordPage(boolean done, String link, String fault, String csrf)
    implements TemplateInstance {}
