package dev.holdfast.clientpages;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.ownapps.AppNav;
import dev.holdfast.record.DisputedEntry;
import dev.holdfast.signals.KnownWebhookSecret;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What a client is told, where and signed with what; and what people dispute of what it wrote.
 *
 * @param webhook where webhooks are sent to; null if it has not said
 * @param events where security events are pushed to; null if it has not said
 * @param secret null if there is none
 * @param made a secret that was just made, and is shown this once; or null
 * @param disputes the newest
 */
@CheckedTemplate(basePath = "clientpages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WebhookPage(
    AppNav nav,
    RegisteredClient client,
    String webhook,
    String events,
    KnownWebhookSecret secret,
    String made,
    List<DisputedEntry> disputes,
    boolean mayChange,
    String csrf)
    implements TemplateInstance {}
