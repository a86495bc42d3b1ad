package dev.holdfast.leaving;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;

/**
 * That it is done.
 *
 * @param until the day until which she can come back
 */
@CheckedTemplate(basePath = "leaving", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LeftPage(Instant until) implements TemplateInstance {}
