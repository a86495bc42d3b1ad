package dev.holdfast.selfservice;

import dev.holdfast.sessions.OpenSession;
import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Where a person is signed in.
 *
 * @param here the session that shows this page
 * @param ended how many were just ended; 0 if none
 */
@CheckedTemplate(basePath = "selfservice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SessionsPage(Nav nav, OpenSession here, List<OpenSession> others, int ended, String csrf)
    implements TemplateInstance {}
