package dev.holdfast.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * A link that opens nothing (any more).
 *
 * @param what what to do, as a sentence
 * @param action the address of the button
 * @param label the words of the button
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LinkOverPage(String what, String action, String label) implements TemplateInstance {}
