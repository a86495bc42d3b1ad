package dev.holdfast.admin;

import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Why do you look at this record?
 *
 * @param person her id
 * @param typed what was no reason; or empty
 * @param fault why not; or empty
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReasonPage(AppNav nav, String person, String typed, String fault, String csrf)
    implements TemplateInstance {}
