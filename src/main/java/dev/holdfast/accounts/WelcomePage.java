package dev.holdfast.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where somebody with a link chooses how to sign in from now on.
 *
 * @param link the link, for the forms
 * @param back where she is on her way to
 * @param email the address that the account has; or empty, and then only a passkey will do
 * @param note what the operator who invites writes; or empty
 * @param name as typed
 * @param passwordFault what is wrong with the password; or empty
 * @param passkeyFault what is wrong with the passkey; or empty
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WelcomePage(
    String link,
    String back,
    String email,
    String note,
    String name,
    String passwordFault,
    String passkeyFault,
    String csrf)
    implements TemplateInstance {}
