package dev.holdfast.console;

import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The form of a new client.
 *
 * @param faults what is wrong and has no field
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewClientPage(
    AppNav nav,
    KnownOrganization organization,
    List<Field.Group> groups,
    List<String> faults,
    String csrf)
    implements TemplateInstance {}
