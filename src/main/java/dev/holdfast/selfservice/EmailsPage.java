package dev.holdfast.selfservice;

import dev.holdfast.emails.LoginEmail;
import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The addresses that a person signs in with.
 *
 * @param only whether just one is verified, which then cannot be removed
 * @param full whether no more can be added
 * @param notice what was just done; or empty
 * @param fault what went wrong with what was just sent
 */
@CheckedTemplate(basePath = "selfservice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EmailsPage(
    Nav nav,
    List<LoginEmail> emails,
    boolean only,
    boolean full,
    String notice,
    EmailFault fault,
    String csrf)
    implements TemplateInstance {}
