package dev.holdfast.signin;

/**
 * What the bar at the top of a signed-in person's pages shows ({@code signin/nav.html}).
 *
 * @param name what she is called
 * @param operator whether the operators' pages are hers too
 * @param signOutCsrf for the form that signs her out
 */
public record Nav(String name, boolean operator, String signOutCsrf) {}
