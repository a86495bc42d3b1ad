package dev.holdfast.partners;

import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The organizations.
 *
 * @param asked what their names begin with; or empty
 * @param ownerless whether only those are shown that nobody active owns
 * @param deleted whether one was just deleted
 * @param next the address of the next page; or empty
 * @param first the address of the first page; or empty if this is it
 */
@CheckedTemplate(basePath = "partners", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OrganizationsPage(
    AppNav nav,
    List<KnownOrganization> organizations,
    String asked,
    boolean ownerless,
    boolean deleted,
    String next,
    String first)
    implements TemplateInstance {}
