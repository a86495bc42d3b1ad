package dev.holdfast.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The mails that wait, for development.
 *
 * @param sending whether a mail server is set, so that they leave this page again
 */
@CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DevMailPage(List<Shown> mails, boolean sending, int most) implements TemplateInstance {

  /**
   * @param links the addresses in its text
   */
  record Shown(UUID id, WrittenMail mail, List<String> links, Instant at) {}
}
