package dev.holdfast.console;

import dev.holdfast.invitations.KnownInvitation;
import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/**
 * Who is in an organization, and who is asked to join.
 *
 * @param owns whether she looks after them, and does not only see them
 * @param fault why what she wanted was not done; or empty
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PeoplePage(
    AppNav nav,
    KnownOrganization organization,
    List<Row> members,
    List<KnownInvitation> invitations,
    boolean owns,
    String fault,
    String csrf)
    implements TemplateInstance {

  /**
   * A member.
   *
   * @param name her address, or her id if she has none
   * @param self whether it is whoever looks at the page
   */
  record Row(String id, String name, String role, Instant joinedAt, boolean self) {}
}
