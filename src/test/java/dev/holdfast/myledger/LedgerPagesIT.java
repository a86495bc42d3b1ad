package dev.holdfast.myledger;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over HTTP, against the packaged program. */
@QuarkusIntegrationTest
class LedgerPagesIT extends LedgerPagesTest {}
