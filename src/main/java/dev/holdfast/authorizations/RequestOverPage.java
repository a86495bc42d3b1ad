package dev.holdfast.authorizations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Tells a person that a request has been answered, is too old, or began in another browser. */
@CheckedTemplate(basePath = "authorizations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RequestOverPage(long minutes, String requestId) implements TemplateInstance {}
