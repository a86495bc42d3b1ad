package dev.holdfast.operations;

import dev.holdfast.keys.KnownKey;
import dev.holdfast.ownapps.AppNav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The signing keys.
 *
 * @param done what was just done: {@code rotated}, {@code waiting}, {@code retired}, {@code kept}
 *     or empty
 */
@CheckedTemplate(basePath = "operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record KeysPage(AppNav nav, List<KnownKey> keys, String done, String csrf)
    implements TemplateInstance {}
