package dev.holdfast.steps;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What a mailed link leads to; looking at it uses nothing.
 *
 * @param here whether it can be used in this browser
 * @param over whether it can be used nowhere any more
 * @param link the link, for the form
 */
@CheckedTemplate(basePath = "steps", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MagicLinkPage(boolean here, boolean over, String link, String csrf)
    implements TemplateInstance {}
