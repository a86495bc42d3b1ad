package dev.holdfast.selfservice;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Shows recovery codes, this once.
 *
 * @param first whether her app was set up just now
 */
@CheckedTemplate(basePath = "selfservice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RecoveryCodesPage(Nav nav, List<String> codes, boolean first) implements TemplateInstance {}
