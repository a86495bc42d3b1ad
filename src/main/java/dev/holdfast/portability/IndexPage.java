package dev.holdfast.portability;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Where reading an export begins: whose it is, and what is in it. */
@CheckedTemplate(basePath = "portability", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record IndexPage(Lines.Person person, String name, List<Lines.Grant> grants)
    implements TemplateInstance {}
