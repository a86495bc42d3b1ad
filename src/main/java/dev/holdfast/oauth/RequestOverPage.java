package dev.holdfast.oauth;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Tells a person that a request has been answered, is too old, or began in another browser. */
@CheckedTemplate(basePath = "oauth", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RequestOverPage(long minutes, String requestId) implements TemplateInstance {}
