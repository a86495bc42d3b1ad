package dev.holdfast.consent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Tells a person that a question cannot be answered any more, or not by her. */
@CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConsentOverPage(String person, String requestId) implements TemplateInstance {}
