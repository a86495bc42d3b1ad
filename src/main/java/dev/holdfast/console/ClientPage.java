package dev.holdfast.console;

import dev.holdfast.clients.KnownSecret;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/**
 * One client, for those who look after it.
 *
 * @param stopped whether an operator has stopped it
 * @param hasSecrets whether it shows itself by a secret
 * @param shown what was just done
 * @param mayChange whether she looks after it, and does not only see it
 * @param mayAdd whether she may add a secret
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ClientPage(
    AppNav nav,
    KnownOrganization organization,
    RegisteredClient client,
    boolean stopped,
    Reviewed review,
    boolean hasSecrets,
    List<KnownSecret> secrets,
    List<Snippet> snippets,
    List<Version> versions,
    Shown shown,
    boolean mayChange,
    boolean mayAdd,
    String csrf)
    implements TemplateInstance {

  /**
   * How it stands with the operators.
   *
   * @param state a {@link dev.holdfast.developers.ReviewState}
   * @param note why it was rejected last; or null
   * @param waits what of a change waits
   */
  record Reviewed(String state, String note, List<Change> waits) {}

  /** One member that is changed. */
  record Change(String name, String before, String after) {}

  /** What people were shown otherwise before. */
  record Version(Instant at, String by, List<Change> changes) {}

  /** Some code to copy. */
  record Snippet(String language, String code) {}
}
