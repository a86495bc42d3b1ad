package dev.holdfast.admin;

import dev.holdfast.accounts.KnownInvitation;
import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The operators' list of invitations, and the form for one more.
 *
 * @param on whether this instance lets people be invited
 * @param done what was just done: {@code sent}, {@code resent}, {@code withdrawn} or empty
 * @param next the address of the next page; or empty
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record InvitationsPage(
    AppNav nav,
    boolean on,
    List<KnownInvitation> invitations,
    String next,
    String done,
    Typed typed,
    String csrf)
    implements TemplateInstance {

  /**
   * What was typed, if it could not be sent.
   *
   * @param days how long the invitation was to be good
   * @param emailFault what is wrong with the address; or empty
   * @param noteFault what is wrong with the note; or empty
   */
  record Typed(String email, String note, int days, String emailFault, String noteFault) {
    static final Typed NOTHING = new Typed("", "", 7, "", "");

    boolean faulty() {
      return !emailFault.isEmpty() || !noteFault.isEmpty();
    }
  }
}
