package dev.holdfast.console;

import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * One organization.
 *
 * @param search what was searched for; or empty
 * @param next the address of the next page; or empty
 * @param mayChange whether she looks after the clients, and does not only see them
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TeamPage(
    AppNav nav,
    KnownOrganization organization,
    List<Row> clients,
    String search,
    String next,
    boolean mayChange)
    implements TemplateInstance {

  /**
   * A client in the list.
   *
   * @param state how it stands with the operators, in words
   */
  record Row(String id, String name, boolean enabled, String state) {}
}
