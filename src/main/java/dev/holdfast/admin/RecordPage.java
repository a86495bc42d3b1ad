package dev.holdfast.admin;

import dev.holdfast.ownapps.AppNav;
import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.Marked;
import dev.holdfast.record.TrainingEntry;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What is stored of a person.
 *
 * @param reason why it is looked at
 * @param olderActivities the address of the next page of them; or empty
 * @param olderTrainings the address of the next page of them; or empty
 * @param marked which of all of them she hides or disputes
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RecordPage(
    AppNav nav,
    PersonRow person,
    String reason,
    List<FactRow> facts,
    List<ActivityEntry> activities,
    String olderActivities,
    List<TrainingEntry> trainings,
    String olderTrainings,
    Marked marked)
    implements TemplateInstance {}
