package dev.holdfast.myrecord;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Lists the facts of a person's record, for herself.
 *
 * @param total under how many names there are any
 * @param looked what she looks for; empty if she sees all
 * @param next the address of the next page; or empty
 * @param first the address of the first page if this is another one; or empty
 * @param done what she just did, as a sentence; or empty
 */
@CheckedTemplate(basePath = "myrecord", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FactsPage(
    Nav nav, List<FactRow> rows, int total, String looked, String next, String first, String done)
    implements TemplateInstance {}
