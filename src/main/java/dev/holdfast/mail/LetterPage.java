package dev.holdfast.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A letter as HTML; its styles are inline, since that is all that mail programs keep. */
@CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LetterPage(Letter letter, String site) implements TemplateInstance {}
