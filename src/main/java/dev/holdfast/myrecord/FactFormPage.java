package dev.holdfast.myrecord;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Asks for a value of one name.
 *
 * @param before what is true now; its value is null if nothing is
 * @param today the latest day since when it can be true
 */
@CheckedTemplate(basePath = "myrecord", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FactFormPage(Nav nav, FactRow before, Input input, Form form, String today, String csrf)
    implements TemplateInstance {}
