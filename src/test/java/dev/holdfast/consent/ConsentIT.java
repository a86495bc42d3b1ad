package dev.holdfast.consent;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class ConsentIT extends ConsentTest {}
