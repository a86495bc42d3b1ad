package dev.holdfast.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where somebody signs up.
 *
 * @param rule who may
 * @param sent how long the link is good that was mailed; empty if none was asked for yet
 * @param typed the address, as typed
 * @param fault what is wrong with it; or empty
 * @param back where she is on her way to
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignUpPage(SignUp rule, String sent, String typed, String fault, String back, String csrf)
    implements TemplateInstance {}
