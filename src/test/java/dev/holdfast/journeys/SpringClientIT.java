package dev.holdfast.journeys;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over HTTP, against the packaged program. */
@QuarkusIntegrationTest
class SpringClientIT extends SpringClientTest {}
