package dev.holdfast.myrecord;

import dev.holdfast.record.Disputed;
import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Lists a person's activities or training, for herself.
 *
 * @param labels which kinds or names there are
 * @param label the one that she looks at; empty if she sees all
 * @param first the address of the first page if this is another one; or empty
 * @param next the address of the next page; or empty
 * @param done what she just did, as a sentence; or empty
 */
@CheckedTemplate(basePath = "myrecord", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EntriesPage(
    Nav nav,
    Sort sort,
    List<EntryRow> rows,
    List<String> labels,
    String label,
    String first,
    String next,
    String done,
    String csrf)
    implements TemplateInstance {

  /** An entry, who wrote it, and what its person says of it. */
  public record EntryRow(Held held, Writer writer, boolean hidden, Disputed dispute) {}
}
