package dev.holdfast.testing;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over HTTP, against the packaged program. */
@QuarkusIntegrationTest
class ApiContractIT extends ApiContractTest {}
