package dev.holdfast.device;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Sends a person back to her device.
 *
 * @param app what asked; empty if nothing waits here any more
 * @param allowed whether it gets something
 */
@CheckedTemplate(basePath = "device", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DeviceDonePage(String app, boolean allowed) implements TemplateInstance {}
