package dev.holdfast.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Where a person says who she is.
 *
 * @param people who can be chosen, in development
 * @param app where she is on her way to, or null
 * @param forApp the same, signed, for the forms
 * @param address as she typed it before; or empty
 * @param fault what is wrong with that; or empty
 * @param passkeyFault why the passkey that she has shown was not accepted; or empty
 * @param late whether she took too long the last time
 * @param picker whether people can be chosen
 */
@CheckedTemplate(basePath = "signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignInPage(
    List<Picker.Choice> people,
    ForApp app,
    String forApp,
    String back,
    String csrf,
    String address,
    String fault,
    String passkeyFault,
    boolean late,
    boolean picker)
    implements TemplateInstance {}
