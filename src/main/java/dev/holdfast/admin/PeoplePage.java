package dev.holdfast.admin;

import dev.holdfast.ownapps.AppNav;
import dev.holdfast.people.KnownGroup;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The operators' list of people.
 *
 * @param asked whom was looked for
 * @param groups all there are
 * @param next the address of the next page; or empty
 * @param first the address of the first page, if this is another; or empty
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PeoplePage(
    AppNav nav,
    List<PersonRow> people,
    PeopleForm asked,
    List<KnownGroup> groups,
    String next,
    String first)
    implements TemplateInstance {}
