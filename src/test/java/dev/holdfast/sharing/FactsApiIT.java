package dev.holdfast.sharing;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over HTTP, against the packaged program. */
@QuarkusIntegrationTest
class FactsApiIT extends FactsApiTest {}
