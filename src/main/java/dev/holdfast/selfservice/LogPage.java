package dev.holdfast.selfservice;

import dev.holdfast.security.NotedEvent;
import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What happened around a person's sign-ins.
 *
 * @param next the address of the next page; or empty
 * @param first the address of the first page, if this is another; or empty
 */
@CheckedTemplate(basePath = "selfservice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LogPage(Nav nav, List<NotedEvent> events, String next, String first)
    implements TemplateInstance {}
