package dev.holdfast.consent;

import dev.holdfast.clients.RegisteredClient;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Asks a person what a client may do.
 *
 * @param site the host of the client's site; empty if it has none
 * @param here what this place is called, which has reviewed the client, or has not
 * @param person what she is called
 * @param standing what she allows it already; null if nothing
 * @param changed what it has changed since she decided last, in sentences
 * @param allowed what of the question she allows it already, in words; empty if nothing
 * @param kept what she allows it besides, in words; empty if nothing
 * @param missing how many entries it asks for that are not hers
 * @param signInOnly whether it asks for nothing of her record
 * @param manages whether it asks to act in her name
 * @param whileAway whether it asks for that too
 * @param awayStands whether she allows that already
 * @param form what the page's forms send back
 */
@CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConsentPage(
    Question question,
    RegisteredClient client,
    String site,
    String here,
    String person,
    LiveGrant standing,
    List<String> changed,
    String allowed,
    String kept,
    List<DataType> types,
    int missing,
    boolean signInOnly,
    boolean manages,
    boolean whileAway,
    boolean awayStands,
    List<Lifetime.Choice> lifetimes,
    Form form)
    implements TemplateInstance {

  /**
   * The tokens against forgery, and where "not you?" leads.
   *
   * @param asksMore whether what is new is marked as such
   */
  record Form(String csrf, String signOutCsrf, String forApp, boolean asksMore) {}
}
