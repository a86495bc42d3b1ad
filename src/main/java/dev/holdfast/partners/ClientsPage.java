package dev.holdfast.partners;

import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The clients.
 *
 * @param asked what their name or id holds; or empty
 * @param waiting whether only those are shown that wait for a review
 * @param next the address of the next page; or empty
 * @param first the address of the first page; or empty if this is it
 */
@CheckedTemplate(basePath = "partners", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ClientsPage(
    AppNav nav, List<ClientRow> clients, String asked, boolean waiting, String next, String first)
    implements TemplateInstance {}
