package dev.holdfast.signin;

/**
 * The app that a person is on her way to.
 *
 * @param formTarget a CSP source that the sign-in's last redirect may lead to (see {@link
 *     dev.holdfast.web.SecurityHeaders#allowFormTarget})
 */
public record ForApp(String name, String formTarget) {}
