package dev.holdfast.keypages;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A person's keys, and a form that makes one more.
 *
 * @param full whether she has as many as there may be
 * @param asked what she has typed, if something is wrong with it
 * @param faults what is wrong with it, as sentences
 * @param choices what a key may be for
 * @param done {@code revoked} if that was just done; or empty
 */
@CheckedTemplate(basePath = "keypages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record KeysPage(
    Nav nav,
    List<KeyCard> keys,
    boolean full,
    KeyForm.Typed asked,
    List<String> faults,
    List<KeyChoice> choices,
    String done,
    String csrf)
    implements TemplateInstance {}
