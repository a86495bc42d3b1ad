package dev.holdfast.selfservice;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class SecondFactorPagesIT extends SecondFactorPagesTest {}
