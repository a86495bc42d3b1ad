package dev.holdfast.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where a recovery is cancelled by a link from a mail.
 *
 * @param done whether it is cancelled
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CancelPage(boolean done, String link, String csrf) implements TemplateInstance {}
