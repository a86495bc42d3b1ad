package dev.holdfast.myrecord;

import dev.holdfast.record.Disputed;
import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * All that is held under one name.
 *
 * @param now what is true now; its value is null if nothing is
 * @param earlier superseded values, the latest first
 * @param changeable whether she may write another value
 * @param hidden whether those with whom she shares do not see it
 * @param dispute what she says is wrong with what is true now; null if nothing
 * @param older the address of still earlier values; or empty
 * @param done what she just did, as a sentence; or empty
 */
@CheckedTemplate(basePath = "myrecord", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FactPage(
    Nav nav,
    FactRow now,
    List<FactRow> earlier,
    boolean changeable,
    boolean hidden,
    Disputed dispute,
    String older,
    String done,
    String csrf)
    implements TemplateInstance {}
