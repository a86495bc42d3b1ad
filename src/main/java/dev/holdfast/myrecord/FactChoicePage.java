package dev.holdfast.myrecord;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Asks what kind of fact is to be added. */
@CheckedTemplate(basePath = "myrecord", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FactChoicePage(Nav nav, List<Choice> choices) implements TemplateInstance {

  /** A name that she may use. */
  public record Choice(String name, String label) {}
}
