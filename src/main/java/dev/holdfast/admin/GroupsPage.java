package dev.holdfast.admin;

import dev.holdfast.ownapps.AppNav;
import dev.holdfast.people.KnownGroup;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The operators' list of groups.
 *
 * @param typed the name of a group that could not be made; or empty
 * @param fault why not; or empty
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record GroupsPage(AppNav nav, List<KnownGroup> groups, String typed, String fault, String csrf)
    implements TemplateInstance {}
