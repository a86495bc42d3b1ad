package dev.holdfast.ownapps;

import dev.holdfast.web.OwnApp;
import dev.holdfast.web.ReturnPath;
import java.time.Instant;

/**
 * One sign-in to an app of ours, on its way through the authorization endpoint.
 *
 * @param random what tells it from all others
 * @param begun when the browser was sent away
 * @param fresh whether she has to have signed in just now
 * @param back the page that she wanted
 */
record AppFlow(OwnApp app, String random, Instant begun, boolean fresh, ReturnPath back) {}
