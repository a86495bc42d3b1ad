package dev.holdfast.admin;

import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * A person's account.
 *
 * @param done what was just done: {@code activated}, {@code deactivated}, {@code role}, {@code
 *     reset}, {@code ended} or empty
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PersonPage(AppNav nav, PersonRow person, PersonAccount account, String done)
    implements TemplateInstance {}
