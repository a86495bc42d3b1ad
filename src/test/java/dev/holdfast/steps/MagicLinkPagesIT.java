package dev.holdfast.steps;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class MagicLinkPagesIT extends MagicLinkPagesTest {}
