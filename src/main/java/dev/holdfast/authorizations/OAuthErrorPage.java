package dev.holdfast.authorizations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;

/**
 * Tells a person that an app's request cannot be followed, and its developer why.
 *
 * @param clientId as it was sent, or empty
 */
@CheckedTemplate(basePath = "authorizations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OAuthErrorPage(
    String error, String description, String clientId, String requestId, Instant time)
    implements TemplateInstance {}
