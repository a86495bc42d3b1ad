package dev.holdfast.ownapps;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** She has signed out of an app of ours, and of Holdfast. */
@CheckedTemplate(basePath = "ownapps", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignedOutPage(String app, String again) implements TemplateInstance {}
