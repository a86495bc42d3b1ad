package dev.holdfast.admin;

import dev.holdfast.ownapps.AppNav;
import dev.holdfast.security.Kind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The operators' search in the security log.
 *
 * @param asked what was asked for, as it was typed
 * @param kinds that can be chosen
 * @param fault what is wrong with what was asked for; or empty
 * @param next the address of the next page; or empty
 * @param first the address of the first page, if this is another; or empty
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SecurityLogPage(
    AppNav nav,
    List<EventRow> events,
    LogQuestion asked,
    List<Kind> kinds,
    String fault,
    String next,
    String first)
    implements TemplateInstance {}
