package dev.holdfast.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where somebody asks for a link to choose a new password.
 *
 * @param sent whether a mail was asked for
 * @param typed the address, as typed
 * @param fault what is wrong with it; or empty
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ResetPage(boolean sent, String typed, String fault, String csrf)
    implements TemplateInstance {}
