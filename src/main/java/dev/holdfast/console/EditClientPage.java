package dev.holdfast.console;

import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The form of a client that is there.
 *
 * @param reviewed whether what widens waits for an operator
 * @param faults what is wrong and has no field
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EditClientPage(
    AppNav nav,
    String id,
    String name,
    boolean reviewed,
    List<Field.Group> groups,
    List<String> faults,
    String csrf)
    implements TemplateInstance {}
