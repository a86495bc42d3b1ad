package dev.holdfast.operations;

import dev.holdfast.ownapps.AppNav;
import dev.holdfast.sessions.OpenSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Who is signed in.
 *
 * @param next the address of the next page; or empty
 * @param first the address of the first page; or empty if this is it
 * @param ended whether one was just ended
 */
@CheckedTemplate(basePath = "operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SessionsPage(
    AppNav nav, List<Row> sessions, String next, String first, boolean ended, String csrf)
    implements TemplateInstance {

  /**
   * One of them.
   *
   * @param own whether it is the one that looks
   */
  record Row(String person, String name, OpenSession session, boolean own) {}
}
