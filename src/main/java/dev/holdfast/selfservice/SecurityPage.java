package dev.holdfast.selfservice;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;

/**
 * How a person signs in, at a glance; each part has a page of its own.
 *
 * @param passwordSetAt null if she has no password
 * @param passkeys how many she has
 * @param app whether she has an authenticator app
 * @param sessions in how many browsers she is signed in, this one included
 */
@CheckedTemplate(basePath = "selfservice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SecurityPage(Nav nav, Instant passwordSetAt, int sessions, int passkeys, boolean app)
    implements TemplateInstance {}
