package dev.holdfast.home;

import dev.holdfast.consent.DataType;
import dev.holdfast.consent.Lifetime;
import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What one app may read, item by item, and how a person changes that.
 *
 * @param uses how often it has read lately
 * @param purpose why it asks, in its own words; null if it has not said
 * @param types what it has asked for of the record
 * @param asksAway whether it has asked to read while she is away, too
 * @param away whether it may
 * @param saved whether she has just changed it
 */
@CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record GrantPage(
    Nav nav,
    AllowedApp app,
    AppUses uses,
    String purpose,
    List<DataType> types,
    boolean asksAway,
    boolean away,
    List<Lifetime.Choice> lifetimes,
    boolean saved,
    String csrf,
    String withdrawCsrf)
    implements TemplateInstance {}
