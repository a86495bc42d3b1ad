package dev.holdfast.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where somebody with a link chooses how to sign in from now on.
 *
 * @param link the link, for the form
 * @param email the address that the account has; or empty, and then she types one
 * @param note what the operator who invites writes; or empty
 * @param name as typed
 * @param typed the address, as typed
 * @param emailFault what is wrong with it; or empty
 * @param passwordFault what is wrong with the password; or empty
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WelcomePage(
    String link,
    String email,
    String note,
    String name,
    String typed,
    String emailFault,
    String passwordFault,
    String csrf)
    implements TemplateInstance {}
