package dev.holdfast.rfc;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class Rfc9700AuthorizeIT extends Rfc9700AuthorizeTest {}
