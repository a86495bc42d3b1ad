package dev.holdfast.selfservice;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where a person sets or changes her password.
 *
 * @param has whether she has one
 * @param asksOld whether the old one is asked for; not if she signed in just now
 * @param username for password managers
 * @param others in how many other browsers she is signed in
 * @param fault what is wrong with what she sent
 */
@CheckedTemplate(basePath = "selfservice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PasswordPage(
    Nav nav,
    boolean has,
    boolean asksOld,
    String username,
    int others,
    String csrf,
    PasswordFault fault,
    boolean done)
    implements TemplateInstance {}
