package dev.holdfast.operations;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class OperationsPagesIT extends OperationsPagesTest {}
