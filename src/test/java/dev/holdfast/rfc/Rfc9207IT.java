package dev.holdfast.rfc;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class Rfc9207IT extends Rfc9207Test {}
