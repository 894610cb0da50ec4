package io.github.corsstarter.autoconfigure.settings;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** Finds lists in one text that were split inside of a regex or of a capture, as in {1,3}. */
final class SplitList {

  private static final Set<String> MAY_HAVE_BRACKETS = Set.of("paths", "allowedoriginregexes");

  private SplitList() {}

  /** Whether an element has an open bracket that a later element closes. */
  static boolean isSplitInsideBrackets(ConfigurationPropertyName name, List<?> elements) {
    if (elements.size() < 2 || !MAY_HAVE_BRACKETS.contains(name.getLastElement(Form.UNIFORM))) {
      return false;
    }
    int open = 0;
    boolean split = false;
    for (Object element : elements) {
      split |= open > 0;
      open += openBrackets(element.toString());
    }
    return split && open == 0;
  }

  private static int openBrackets(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '(', '[', '{' -> open++;
        case ')', ']', '}' -> open--;
        default -> {}
      }
    }
    return open;
  }
}
