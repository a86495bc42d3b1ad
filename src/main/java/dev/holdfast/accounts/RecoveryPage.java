package dev.holdfast.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where somebody who has lost her second factor asks for its removal.
 *
 * @param attempt the sign-in that is under way, in which she has shown a first factor
 * @param waiting null if she has not asked yet
 * @param period the waiting period in words
 * @param done whether it is removed
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RecoveryPage(String attempt, Waiting waiting, String period, boolean done, String csrf)
    implements TemplateInstance {}
