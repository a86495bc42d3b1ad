package dev.holdfast.console;

import dev.holdfast.organizations.Membership;
import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The organizations that she is in.
 *
 * @param mayCreate whether she may create one
 * @param name as it was typed, if it cannot be taken
 * @param website the same
 * @param faults what is wrong with it
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OrganizationsPage(
    AppNav nav,
    List<Membership> memberships,
    boolean mayCreate,
    String name,
    String website,
    List<String> faults,
    String csrf)
    implements TemplateInstance {}
