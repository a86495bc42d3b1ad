package dev.holdfast.logout;

import dev.holdfast.web.OwnApp;

/** A session that signed an app of ours in has ended: what another app would get by HTTP. */
public record OwnAppSignedOut(OwnApp app, String logoutToken) {}
