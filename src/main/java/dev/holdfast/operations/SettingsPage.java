package dev.holdfast.operations;

import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The settings that are in force. */
@CheckedTemplate(basePath = "operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SettingsPage(AppNav nav, List<Setting> settings) implements TemplateInstance {}
