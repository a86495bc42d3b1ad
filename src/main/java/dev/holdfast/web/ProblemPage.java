package dev.holdfast.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * A refusal as people read it.
 *
 * @param otherAccount where she signs in as somebody else, if that may help; or empty
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemPage(ProblemBody problem, String otherAccount) implements TemplateInstance {}
