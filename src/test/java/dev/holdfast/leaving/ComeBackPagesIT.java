package dev.holdfast.leaving;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class ComeBackPagesIT extends ComeBackPagesTest {}
