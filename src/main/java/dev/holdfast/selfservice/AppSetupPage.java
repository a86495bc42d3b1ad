package dev.holdfast.selfservice;

import dev.holdfast.credentials.TotpSetup;
import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where a person sets up her authenticator app.
 *
 * @param uri the address that opens the app on the same device
 * @param fault what is wrong with the code that she sent; or empty
 */
@CheckedTemplate(basePath = "selfservice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AppSetupPage(Nav nav, TotpSetup setup, String uri, String fault, String csrf)
    implements TemplateInstance {}
