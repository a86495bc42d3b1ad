package dev.holdfast.myrecord;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Asks why an entry is not right.
 *
 * @param what what it is called
 * @param text what it says
 * @param action where the form is sent
 * @param back the page of the entry
 */
@CheckedTemplate(basePath = "myrecord", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DisputePage(
    Nav nav,
    String what,
    String text,
    Writer writer,
    int most,
    String action,
    String back,
    Form form,
    String csrf)
    implements TemplateInstance {}
