package dev.holdfast.journeys;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class TeamworkIT extends TeamworkTest {}
