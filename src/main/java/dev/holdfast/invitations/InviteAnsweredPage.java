package dev.holdfast.invitations;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * After an invitation was answered, or where its link opens nothing.
 *
 * @param joined the organization that she is in now; or empty
 * @param as as what; or empty
 * @param declined whether she has just said no
 */
@CheckedTemplate(basePath = "invitations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record InviteAnsweredPage(Nav nav, String joined, String as, boolean declined)
    implements TemplateInstance {}
