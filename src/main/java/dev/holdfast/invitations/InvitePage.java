package dev.holdfast.invitations;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Asks the signed-in person whether she wants to join.
 *
 * @param as as what, such as {@code a developer}
 * @param email whom it was mailed to
 * @param account her own address, if it is another one; or empty
 * @param fault why she could not join just now; or empty
 */
@CheckedTemplate(basePath = "invitations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record InvitePage(
    Nav nav,
    String organization,
    String as,
    String may,
    String email,
    String account,
    String link,
    String csrf,
    String fault)
    implements TemplateInstance {}
