package dev.holdfast.audit;

import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.web.PageParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Pages of the log as they are answered. */
@ApplicationScoped
public class AuditAnswers {

  private final AuditLog log;
  private final String site;

  AuditAnswers(AuditLog log, PlatformConfig config) {
    this.log = log;
    this.site = config.publicUrl().toString();
  }

  /** For members of an organization: what was done to it and to what is its own. */
  public Response ofOrganization(AuditParameters asked, UUID organization) {
    asked.check();
    return page(asked, asked.filter.search(organization), AuditView::withoutNetwork);
  }

  Response page(PageParameters asked, AuditSearch search, UnaryOperator<AuditView> shown) {
    List<NotedAct> found = log.find(search, asked.position(), asked.most() + 1);
    return asked.answer(
        site,
        found,
        noted -> noted.position().cursor(),
        acts -> new AuditList(acts.stream().map(AuditView::of).map(shown).toList()));
  }
}
