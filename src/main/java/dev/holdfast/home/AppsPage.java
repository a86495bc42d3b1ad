package dev.holdfast.home;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Lists the apps that a person allows to read her record.
 *
 * @param uses how often each has read lately
 * @param unused those that do not use it: whether she keeps them
 * @param others apps that she does not allow anything, and can begin with
 * @param days how many days before something ends she is told by mail; none if she is not
 * @param choices what she can say to that
 * @param withdrawn the name of the app that she just took it back from; or empty
 * @param over the app of which she meant to change what had ended meanwhile; or null
 */
@CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AppsPage(
    Nav nav,
    List<AllowedApp> apps,
    AppUses uses,
    List<UnusedApp> unused,
    List<OtherApp> others,
    List<EarlierApp> earlier,
    String withdrawn,
    EarlierApp over,
    int days,
    List<Integer> choices,
    Forms forms)
    implements TemplateInstance {

  /**
   * The tokens against forgery.
   *
   * @param saved whether she has just said when she is told
   */
  record Forms(String withdraw, String wish, boolean saved) {}
}
