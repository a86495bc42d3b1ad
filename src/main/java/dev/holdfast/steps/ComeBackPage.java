package dev.holdfast.steps;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;

/**
 * Asks somebody who has deactivated her account, and shown that it is her, whether she comes back.
 *
 * @param until the day until which she can
 */
@CheckedTemplate(basePath = "steps", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ComeBackPage(String path, Instant until, String csrf) implements TemplateInstance {}
