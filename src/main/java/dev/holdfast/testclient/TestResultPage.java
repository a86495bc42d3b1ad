package dev.holdfast.testclient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Every step of a trial.
 *
 * @param lead the outcome in one sentence
 * @param csrf for the forms that go on with the token
 */
@CheckedTemplate(basePath = "testclient", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TestResultPage(
    String lead, List<Step> steps, boolean canRead, boolean canRefresh, String csrf)
    implements TemplateInstance {
  static TestResultPage of(Trial trial, String csrf) {
    return new TestResultPage(
        lead(trial),
        List.copyOf(trial.steps),
        trial.accessToken != null,
        trial.refreshToken != null,
        csrf);
  }

  /** A trial that did not get beyond this step. */
  static TestResultPage stopped(String title, String why) {
    Step step = Step.said(title, "not used", false, why);
    return new TestResultPage("Nothing was read.", List.of(step), false, false, "");
  }

  private static String lead(Trial trial) {
    Step last = trial.steps.get(trial.steps.size() - 1);
    if (trial.accessToken == null) {
      return "Nothing was read: " + last.text();
    }
    long read = reads(trial, true);
    long refused = reads(trial, false);
    return "The app was let in. Of its reads, "
        + read
        + (read == 1 ? " was" : " were")
        + " answered and "
        + refused
        + (refused == 1 ? " was" : " were")
        + " refused.";
  }

  private static long reads(Trial trial, boolean good) {
    return trial.steps.stream()
        .filter(step -> step.title().startsWith("Read the ") && step.good() == good)
        .count();
  }
}
