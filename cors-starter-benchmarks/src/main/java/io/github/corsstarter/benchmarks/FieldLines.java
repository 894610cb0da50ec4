package io.github.corsstarter.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Header field lines in arrays, searched from the first to the last, as servlet containers do. */
final class FieldLines {

  private static final int CAPACITY = 32;

  private final String[] names = new String[CAPACITY];

  private final String[] values = new String[CAPACITY];

  private int size;

  void clear() {
    size = 0;
  }

  void add(String name, String value) {
    names[size] = name;
    values[size++] = value;
  }

  void set(String name, String value) {
    int index = indexOf(name, 0);
    if (index < 0) {
      add(name, value);
    } else {
      values[index] = value;
    }
  }

  @Nullable String first(String name) {
    int index = indexOf(name, 0);
    return index < 0 ? null : values[index];
  }

  List<String> all(String name) {
    List<String> lines = new ArrayList<>();
    for (int i = indexOf(name, 0); i >= 0; i = indexOf(name, i + 1)) {
      lines.add(values[i]);
    }
    return lines;
  }

  /** The name of each line. */
  List<String> names() {
    return Arrays.asList(names).subList(0, size);
  }

  void copyTo(Answer.Builder answer) {
    for (int i = 0; i < size; i++) {
      answer.field(names[i], values[i]);
    }
  }

  private int indexOf(String name, int from) {
    for (int i = from; i < size; i++) {
      if (names[i].equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }
}
