package dev.holdfast.authorizations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;

/**
 * Sends itself to the client; without JavaScript, at the press of a button.
 *
 * @param place whose the address is, in words
 */
@CheckedTemplate(basePath = "authorizations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FormPostPage(String uri, String place, Map<String, String> parameters)
    implements TemplateInstance {}
