package dev.holdfast.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.doctor.Finding.Verdict;
import dev.holdfast.platform.Command;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doctor}: which rules of security this installation keeps, and which it does not. */
@Dependent
@Unremovable
@picocli.CommandLine.Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Holds settings and clients against RFC 9700 and ASVS 5.0, chapter V10.",
      "Exit status 0 if all is well, 1 if a requirement is not met."
    })
class DoctorCommand implements Command, Callable<Integer> {

  private static final String ROW = "%-14s  %-8s %-7s  %s%n";

  @Spec CommandSpec spec;

  @Option(names = "--json", description = "As a JSON array, for programs.")
  boolean json;

  @Option(
      names = "--level",
      defaultValue = "2",
      description =
          "What is asked: 1, 2 (default; also each MUST of the RFC) or 3 (also each SHOULD).")
  int level;

  private final Examination examination;
  private final ObjectMapper mapper;

  DoctorCommand(Examination examination, ObjectMapper mapper) {
    this.examination = examination;
    this.mapper = mapper;
  }

  /** A requirement, and what was found of it. */
  private record Result(Requirement requirement, Finding finding) {}

  @Override
  public Integer call() throws JsonProcessingException {
    Installation here = examination.ofThis();
    List<Result> results =
        Stream.of(Rfc9700.ALL, Asvs.ALL)
            .flatMap(List::stream)
            .filter(requirement -> requirement.level() <= level)
            .map(requirement -> new Result(requirement, requirement.check().apply(here)))
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      List<Map<String, Object>> wire = results.stream().map(DoctorCommand::wire).toList();
      out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(wire));
    } else {
      results.forEach(result -> print(out, result));
    }
    out.flush();
    boolean failed = results.stream().anyMatch(result -> result.finding.verdict() == Verdict.FAIL);
    return failed ? spec.exitCodeOnExecutionException() : spec.exitCodeOnSuccess();
  }

  private static void print(PrintWriter out, Result result) {
    Requirement requirement = result.requirement;
    out.printf(
        ROW,
        result.finding.verdict().wireName(),
        requirement.specification(),
        requirement.id(),
        requirement.text() + ". " + result.finding.because());
  }

  private static Map<String, Object> wire(Result result) {
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("specification", result.requirement.specification());
    wire.put("id", result.requirement.id());
    wire.put("level", result.requirement.level());
    wire.put("requirement", result.requirement.text());
    wire.put("verdict", result.finding.verdict().wireName());
    wire.put("because", result.finding.because());
    return wire;
  }
}
