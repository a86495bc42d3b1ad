package dev.holdfast.portability;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A file of an export to be read by people, or the next piece of one.
 *
 * @param first whether this is where it begins
 * @param last whether this is where it ends
 */
@CheckedTemplate(basePath = "portability", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DocumentPage(String title, List<Item> items, boolean first, boolean last)
    implements TemplateInstance {

  /**
   * What is said of one thing.
   *
   * @param text of any length; may be empty
   * @param notes where it came from, and when
   */
  record Item(String title, String text, List<String> notes) {}
}
