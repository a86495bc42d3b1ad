package dev.holdfast.admin;

import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A person and what is stored of her.
 *
 * @param olderActivities the address of the next page of them; or empty
 * @param olderTrainings the address of the next page of them; or empty
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PersonPage(
    Nav nav,
    PersonRow person,
    PersonAccount account,
    List<FactRow> facts,
    List<ActivityEntry> activities,
    String olderActivities,
    List<TrainingEntry> trainings,
    String olderTrainings)
    implements TemplateInstance {}
