package dev.holdfast.operations;

import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A page of the audit log.
 *
 * @param query what was asked for, to follow the format of an export
 * @param fault why it cannot be searched for; or empty
 * @param next the address of the next page; or empty
 * @param first the address of the first page; or empty if this is it
 */
@CheckedTemplate(basePath = "operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AuditLogPage(
    AppNav nav,
    List<ActRow> acts,
    AuditQuestion asked,
    String query,
    String fault,
    String next,
    String first)
    implements TemplateInstance {}
