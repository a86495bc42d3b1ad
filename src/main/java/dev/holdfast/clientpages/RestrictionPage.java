package dev.holdfast.clientpages;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.console.Field;
import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The form of a new restriction.
 *
 * @param type its word
 * @param help what it looks at
 * @param faults what is wrong and has no field
 */
@CheckedTemplate(basePath = "clientpages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RestrictionPage(
    AppNav nav,
    RegisteredClient client,
    String type,
    String help,
    List<Field.Group> groups,
    List<String> faults,
    String csrf)
    implements TemplateInstance {}
