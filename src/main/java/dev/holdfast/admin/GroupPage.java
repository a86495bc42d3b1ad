package dev.holdfast.admin;

import dev.holdfast.ownapps.AppNav;
import dev.holdfast.people.KnownGroup;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * One group and who is in it.
 *
 * @param next the address of the next page of members; or empty
 * @param typed an id that could not be added; or empty
 * @param fault why not; or empty
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record GroupPage(
    AppNav nav,
    KnownGroup group,
    List<Member> members,
    String next,
    String typed,
    String fault,
    String csrf)
    implements TemplateInstance {

  /** One who is in it. */
  record Member(String id, String name) {}
}
