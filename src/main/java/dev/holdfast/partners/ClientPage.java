package dev.holdfast.partners;

import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * A client.
 *
 * @param seen since when what is shown here waits, to be sent back with the decision; or empty
 * @param done what was just done: {@code approved}, {@code rejected}, {@code stopped}, {@code
 *     started} or empty
 */
@CheckedTemplate(basePath = "partners", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ClientPage(AppNav nav, ClientRow client, String seen, String done, String csrf)
    implements TemplateInstance {}
