package dev.holdfast.sharing;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class MyApiIT extends MyApiTest {}
