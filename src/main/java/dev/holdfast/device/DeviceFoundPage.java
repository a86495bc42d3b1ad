package dev.holdfast.device;

import dev.holdfast.clients.RegisteredClient;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Says which device asks, and asks whether the person began this herself. */
@CheckedTemplate(basePath = "device", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DeviceFoundPage(WaitingDevice device, RegisteredClient client, String csrf)
    implements TemplateInstance {}
