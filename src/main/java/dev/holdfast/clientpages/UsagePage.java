package dev.holdfast.clientpages;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.ownapps.AppNav;
import dev.holdfast.web.BarChart;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** What a client did, day by day. */
@CheckedTemplate(basePath = "clientpages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UsagePage(AppNav nav, RegisteredClient client, List<BarChart> charts)
    implements TemplateInstance {}
