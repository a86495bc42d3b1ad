package dev.holdfast.portability;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;

/**
 * What an export is, how far it is, and where it can be fetched.
 *
 * @param export null if she has asked for none
 * @param confirmed whether she has just shown that it is still her
 * @param until how long it can be fetched
 * @param keep how long one can be fetched, in words
 */
@CheckedTemplate(basePath = "portability", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ExportPage(
    Nav nav, Export export, boolean confirmed, Instant until, String keep, String csrf)
    implements TemplateInstance {}
