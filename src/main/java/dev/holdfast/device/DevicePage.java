package dev.holdfast.device;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where a person types the code that her device shows.
 *
 * @param code what is in the field already; empty if nothing
 * @param sent whether it came with a link, so that she has to compare it first
 * @param fault what was wrong with the code that she sent; empty if nothing
 */
@CheckedTemplate(basePath = "device", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DevicePage(String code, boolean sent, String fault, String csrf)
    implements TemplateInstance {}
