package dev.holdfast.clientpages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.console.Field;
import dev.holdfast.console.FieldSpec;
import dev.holdfast.web.Fault;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What was typed into a form, as a program would say it in JSON, so that the same rules hold.
 *
 * @param faults what is wrong with it
 */
record AskedForm(List<FieldSpec> specs, ObjectNode said, List<Fault> faults) {

  static AskedForm empty(List<FieldSpec> specs) {
    return new AskedForm(specs, JsonNodeFactory.instance.objectNode(), List.of());
  }

  /** What was left empty is left out. */
  static AskedForm read(List<FieldSpec> specs, MultivaluedMap<String, String> sent) {
    AskedForm form = empty(specs);
    for (FieldSpec spec : specs) {
      JsonNode value = spec.read(sent.get(spec.name()));
      if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
        form.said.set(spec.name(), value);
      }
    }
    return form;
  }

  AskedForm with(List<Fault> found) {
    return new AskedForm(specs, said, found);
  }

  byte[] json() {
    return said.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** As they are shown, with each fault at its field. */
  List<Field.Group> fields(String title) {
    List<Field> fields = new ArrayList<>();
    specs.forEach(spec -> fields.add(spec.shown(said.path(spec.name()), fault(spec.name()))));
    return List.of(new Field.Group(title, true, fields));
  }

  private String fault(String name) {
    return faults.stream()
        .filter(fault -> fault.path().equals(Fault.pointer(name)))
        .map(Fault::message)
        .findFirst()
        .orElse("");
  }

  /** What is wrong and has no field. */
  List<String> elsewhere() {
    List<String> names = specs.stream().map(spec -> Fault.pointer(spec.name())).toList();
    return faults.stream()
        .filter(fault -> !names.contains(fault.path()))
        .map(Fault::message)
        .toList();
  }
}
