package dev.holdfast.home;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Says what this is, and where to begin.
 *
 * @param nav null if nobody is signed in
 * @param development whether anyone may sign in as anyone here
 * @param signInCsrf for the form that signs in as the demo operator
 */
@CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StartPage(Nav nav, boolean development, String signInCsrf) implements TemplateInstance {}
