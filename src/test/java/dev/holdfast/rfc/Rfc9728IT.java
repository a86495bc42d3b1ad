package dev.holdfast.rfc;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over HTTP, against the packaged program. */
@QuarkusIntegrationTest
class Rfc9728IT extends Rfc9728Test {}
