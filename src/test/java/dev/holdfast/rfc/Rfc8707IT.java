package dev.holdfast.rfc;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over HTTP, against the packaged program. */
@QuarkusIntegrationTest
class Rfc8707IT extends Rfc8707Test {}
