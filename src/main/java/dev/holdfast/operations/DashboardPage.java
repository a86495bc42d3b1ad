package dev.holdfast.operations;

import dev.holdfast.mail.OutboxState;
import dev.holdfast.ownapps.AppNav;
import dev.holdfast.web.BarChart;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * How the place is.
 *
 * @param mixed whether processes of several versions run at the same time
 */
@CheckedTemplate(basePath = "operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DashboardPage(
    AppNav nav,
    List<BarChart> charts,
    DatabaseGrowth database,
    OutboxState mail,
    List<Node> nodes,
    boolean mixed)
    implements TemplateInstance {}
