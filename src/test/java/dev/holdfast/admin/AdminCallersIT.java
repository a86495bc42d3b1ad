package dev.holdfast.admin;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class AdminCallersIT extends AdminCallersTest {}
