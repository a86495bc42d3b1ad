package dev.holdfast.keypages;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Shows a new key, this once.
 *
 * @param site where it is good
 */
@CheckedTemplate(basePath = "keypages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record KeyMadePage(Nav nav, String name, String key, String site, boolean facts)
    implements TemplateInstance {}
