package dev.holdfast.receipts;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;

/** The receipts of what a person allowed an app, to keep. */
@CheckedTemplate(basePath = "receipts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReceiptsPage(Nav nav, UUID grant, String app, List<Receipt> receipts)
    implements TemplateInstance {}
