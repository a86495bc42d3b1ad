package dev.holdfast.clientpages;

import dev.holdfast.apikeys.KnownKey;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.console.Field;
import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The keys of a client, and a form that makes one more.
 *
 * @param made one that was just made, and is shown this once; or null
 * @param form of one more; null if she cannot make one
 * @param full whether there are as many as there may be
 * @param scopes whether there is anything that a key could be for
 */
@CheckedTemplate(basePath = "clientpages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record KeysPage(
    AppNav nav,
    RegisteredClient client,
    List<Row> keys,
    String made,
    Form form,
    boolean full,
    boolean scopes,
    boolean mayChange,
    String csrf)
    implements TemplateInstance {

  /**
   * A key.
   *
   * @param over whether it has expired
   * @param restrictions from where alone it may be used, in words
   * @param requests that were answered in the last 30 days
   * @param refused that were not
   */
  record Row(KnownKey key, boolean over, List<String> restrictions, long requests, long refused) {}

  /**
   * What was typed.
   *
   * @param faults what is wrong and has no field
   */
  record Form(List<Field.Group> groups, String days, List<String> faults) {
    static Form of(KeyForm typed) {
      return new Form(typed.asked().fields("A new key"), typed.days(), typed.asked().elsewhere());
    }
  }
}
