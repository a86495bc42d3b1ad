package dev.holdfast.steps;

import dev.holdfast.credentials.TotpSetup;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where somebody of whom two factors are required sets up her second one, in the middle of a
 * sign-in.
 *
 * @param path of this step
 * @param setup what is being set up; null before she begins
 * @param uri the address that opens the app on the same device; empty before she begins
 * @param fault what is wrong with the code that she sent; or empty
 */
@CheckedTemplate(basePath = "steps", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SetUpPage(String path, TotpSetup setup, String uri, String fault, String csrf)
    implements TemplateInstance {}
