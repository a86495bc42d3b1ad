package dev.holdfast.logout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** She is signed out, and the app did not say where to go from here. */
@CheckedTemplate(basePath = "logout", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LoggedOutPage() implements TemplateInstance {}
