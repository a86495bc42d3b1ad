package dev.holdfast.authn;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Asks whether a sign-in at another place shall count here.
 *
 * @param name of her who would be signed in; null if the address is over
 */
@CheckedTemplate(basePath = "authn", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HandoverPage(String name, String path, String back, String csrf)
    implements TemplateInstance {}
