package dev.holdfast.steps;

import dev.holdfast.signin.ForApp;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Set;

/**
 * Where a person shows who she is.
 *
 * @param path of this step; each factor's form goes to a path below
 * @param address as she typed it
 * @param second whether a first factor is there already
 * @param confirming whether she is signed in, and only confirms that it is her
 * @param factors what she can use, as {@link dev.holdfast.sessions.Factor#written}
 * @param mailed whether a link and a code were mailed
 * @param lost where to go if the second factor is lost
 * @param app where she is on her way to, or null
 * @param restart to begin with another address
 * @param trusted how long a device is trusted, if she says so
 * @param fault what is wrong with what she sent; its field is of {@code fault.factor}
 */
@CheckedTemplate(basePath = "steps", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StepPage(
    String path,
    String address,
    boolean second,
    boolean confirming,
    Set<String> factors,
    boolean mailed,
    String lost,
    ForApp app,
    String restart,
    String trusted,
    String csrf,
    StepFault fault)
    implements TemplateInstance {}
