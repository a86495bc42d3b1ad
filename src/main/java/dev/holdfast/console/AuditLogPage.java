package dev.holdfast.console;

import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/**
 * What was done to an organization and what is its own.
 *
 * @param next the address of the next page; or empty
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AuditLogPage(AppNav nav, KnownOrganization organization, List<Row> acts, String next)
    implements TemplateInstance {

  /** An act. */
  record Row(
      Instant at, String by, String action, String target, List<ClientPage.Change> changes) {}
}
