package dev.holdfast.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Where a person says who she is.
 *
 * @param picker whether people can be chosen; else there is no way to sign in
 * @param app where she is on her way to, or null
 * @param forApp the same, signed, for the form
 */
@CheckedTemplate(basePath = "signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignInPage(
    boolean picker, List<Picker.Choice> people, ForApp app, String forApp, String back, String csrf)
    implements TemplateInstance {}
