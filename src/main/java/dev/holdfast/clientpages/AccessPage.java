package dev.holdfast.clientpages;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.console.Field;
import dev.holdfast.ownapps.AppNav;
import dev.holdfast.restrictions.Verdict;
import dev.holdfast.usage.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What restricts a client, whether a request would pass, and what was refused.
 *
 * @param types what else can be restricted; none if there are as many as there may be
 * @param test the fields of a request to try
 * @param answer whether it would pass; null if none was tried
 * @param refusals the newest first
 */
@CheckedTemplate(basePath = "clientpages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccessPage(
    AppNav nav,
    RegisteredClient client,
    List<RestrictionRow> restrictions,
    List<Type> types,
    List<Field.Group> test,
    Answer answer,
    List<Refusal> refusals,
    boolean mayChange,
    String csrf)
    implements TemplateInstance {

  /** Something that can be restricted. */
  record Type(String word, String title) {}

  /**
   * Whether a request would pass.
   *
   * @param status it would be refused with
   * @param by the restriction that decides; null if none does
   */
  record Answer(boolean passes, int status, String reason, RestrictionRow by) {
    static Answer of(Tester.Trial trial) {
      Verdict verdict = trial.verdict();
      return verdict == null
          ? null
          : new Answer(verdict.passes(), trial.status(), verdict.reason(), trial.by());
    }
  }
}
