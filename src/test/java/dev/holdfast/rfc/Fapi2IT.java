package dev.holdfast.rfc;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over HTTP, against the packaged program. */
@QuarkusIntegrationTest
class Fapi2IT extends Fapi2Test {}
