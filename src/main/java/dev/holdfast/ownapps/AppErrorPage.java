package dev.holdfast.ownapps;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Why somebody was not let in.
 *
 * @param why an {@link AppRefusal}
 * @param again where she begins anew
 */
@CheckedTemplate(basePath = "ownapps", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AppErrorPage(String app, String why, String again, String requestId)
    implements TemplateInstance {}
