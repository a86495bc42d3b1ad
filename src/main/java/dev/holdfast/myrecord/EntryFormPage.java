package dev.holdfast.myrecord;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Asks for an activity or a training.
 *
 * @param action where the form is sent
 * @param correcting whether it takes the place of another one
 * @param labels kinds that she has used before
 */
@CheckedTemplate(basePath = "myrecord", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EntryFormPage(
    Nav nav,
    Sort sort,
    String action,
    boolean correcting,
    List<String> labels,
    Form form,
    String csrf)
    implements TemplateInstance {}
