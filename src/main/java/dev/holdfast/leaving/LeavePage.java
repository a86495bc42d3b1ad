package dev.holdfast.leaving;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;

/**
 * What happens if she has her account deleted, and the form that does it.
 *
 * @param wayBack how long she can come back, in words
 * @param until the day until which that is
 * @param fault why it was not done, as a sentence; or empty
 */
@CheckedTemplate(basePath = "leaving", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LeavePage(Nav nav, String wayBack, Instant until, String fault, String csrf)
    implements TemplateInstance {}
