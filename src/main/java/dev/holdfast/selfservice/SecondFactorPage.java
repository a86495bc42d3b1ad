package dev.holdfast.selfservice;

import dev.holdfast.credentials.TrustedDevice;
import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/**
 * A person's second factor: her app, her recovery codes, the devices that she trusts.
 *
 * @param since when she has set up her app; null if she has none
 * @param codesLeft how many recovery codes are not used yet
 * @param passkeys whether she has any, which count as two factors
 * @param required whether a group of hers needs one
 * @param trust how long a device is trusted
 * @param done what she has just done: {@code app}, {@code removed}, {@code revoked}; {@code
 *     required} if that could not be; or empty
 */
@CheckedTemplate(basePath = "selfservice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SecondFactorPage(
    Nav nav,
    Instant since,
    int codesLeft,
    boolean passkeys,
    boolean required,
    List<TrustedDevice> devices,
    String trust,
    String done,
    String csrf)
    implements TemplateInstance {}
