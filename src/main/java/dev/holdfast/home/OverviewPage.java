package dev.holdfast.home;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What a person sees first: who saw what of her record lately, and what needs her eyes.
 *
 * @param news what others did since she was here before
 * @param seen who saw what, as a picture
 * @param own how things stand with it
 */
@CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OverviewPage(Nav nav, News news, Seen seen, Standing.Figures own)
    implements TemplateInstance {}
