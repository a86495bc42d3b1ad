package dev.holdfast.partners;

import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/**
 * An organization and who is in it.
 *
 * @param owned whether it was just given an owner
 * @param refused an id that could be made no owner; or empty
 * @param fault whether one was sent that could not
 */
@CheckedTemplate(basePath = "partners", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OrganizationPage(
    AppNav nav,
    KnownOrganization organization,
    List<Row> members,
    boolean owned,
    String refused,
    boolean fault,
    String csrf)
    implements TemplateInstance {

  /** One who is in it. */
  record Row(String person, String name, String role, Instant since) {}
}
