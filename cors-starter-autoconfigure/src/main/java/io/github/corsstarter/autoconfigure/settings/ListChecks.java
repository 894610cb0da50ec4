package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** Looks at lists that are not what was written: empty ones, and those that a comma has divided. */
final class ListChecks {

  private static final Set<String> WITH_BRACKETS = Set.of("paths", "allowedoriginregexes");

  private final Report report;

  ListChecks(Report report) {
    this.report = report;
  }

  /** Whether it is worth looking for the key. */
  static boolean isSuspicious(ConfigurationPropertyName name, List<?> list) {
    return list.isEmpty()
        ? name.getLastElement(Form.UNIFORM).equals("allowedmethods")
        : list.size() > 1
            && WITH_BRACKETS.contains(name.getLastElement(Form.UNIFORM))
            && !list.stream().allMatch(ListChecks::isBalanced);
  }

  void check(WrittenKey key, List<?> list) {
    if (list.isEmpty()) {
      report.advice(
          key.text(), null, "is empty: no method is admitted; drop the key if that is not meant");
    } else if (!key.isElement() && isBalanced(firstWhole(list))) {
      report.problem(
          Code.VALUE_INVALID,
          UnknownKeys.policy(key),
          key,
          key.value(),
          "is divided at each comma, one within brackets included",
          cure(key, firstWhole(list)));
    }
  }

  private static String cure(WrittenKey key, String whole) {
    if (key.isVariable()) {
      return "write " + whole + " in a variable of its own, with _0 at the end of its name";
    }
    return key.isYaml()
        ? "write it as an element of a list: - '" + whole.replace("'", "''") + "'"
        : "write it as an element of a list: " + key.text() + "[0]=" + whole;
  }

  /** The first divided element and those behind it, up to where its brackets are closed. */
  private static String firstWhole(List<?> list) {
    StringBuilder whole = new StringBuilder();
    for (Object element : list) {
      if (whole.length() > 0 || !isBalanced(element)) {
        whole.append(whole.length() > 0 ? "," : "").append(element);
        if (isBalanced(whole)) {
          break;
        }
      }
    }
    return whole.toString();
  }

  private static boolean isBalanced(Object text) {
    String written = text.toString();
    int depth = 0;
    for (int i = 0; i < written.length() && depth >= 0; i++) {
      switch (written.charAt(i)) {
        case '\\' -> i++;
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth--;
        default -> {}
      }
    }
    return depth == 0;
  }
}
