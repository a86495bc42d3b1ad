package dev.holdfast.testclient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;

@CheckedTemplate(basePath = "testclient", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TestClientPage(URI issuer, String clientId, URI redirectUri) implements TemplateInstance {}
