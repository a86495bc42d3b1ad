package dev.holdfast.myrecord;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class EntryPagesIT extends EntryPagesTest {}
