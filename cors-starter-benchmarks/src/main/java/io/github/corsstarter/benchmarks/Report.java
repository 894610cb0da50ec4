package io.github.corsstarter.benchmarks;

import io.github.corsstarter.benchmarks.Measurements.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The measurements as tables; the gates replace the text between the two marks of a document. */
final class Report {

  private static final String BEGIN = "<!-- measured: begin -->";

  private static final String END = "<!-- measured: end -->";

  /** Told before the report itself changes a file of the checkout. */
  private final String machine = Machine.describe();

  private final Measurements measurements;

  private final Map<Scenario, Comparison> comparisons = new LinkedHashMap<>();

  Report(Measurements measurements) {
    this.measurements = measurements;
  }

  void add(Scenario scenario, Comparison comparison) {
    comparisons.put(scenario, comparison);
  }

  void writeTo(Path document) throws IOException {
    String text = Files.exists(document) ? Files.readString(document) : BEGIN + "\n" + END + "\n";
    String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
    String after = text.substring(text.indexOf(END));
    Files.createDirectories(document.toAbsolutePath().getParent());
    Files.writeString(document, before + "\n" + gates() + after);
  }

  /** All tables, to be printed. */
  String text() {
    List<String> lines = new ArrayList<>();
    addScenarios(lines);
    addDifferences(lines);
    return gates() + String.join("\n", lines) + "\n";
  }

  private String gates() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(machine);
    lines.add("");
    addGates(lines);
    return String.join("\n", lines) + "\n";
  }

  private void addGates(List<String> lines) {
    lines.add("| net of the empty filter | claimed | median | gate | goal | reached |");
    lines.add("|---|--:|--:|--:|--:|---|");
    for (Gate gate : Gate.ALL) {
      if (gate.isMeasuredBy(measurements)) {
        lines.add(
            "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                    gate.label(),
                    ratio(gate.claimed(measurements)),
                    ratio(gate.ratio(measurements).median()),
                    ratio(gate.gate()),
                    ratio(gate.goal()),
                    gate.outcome(measurements)));
      }
    }
    lines.add("");
  }

  private void addScenarios(List<String> lines) {
    lines.add("| scenario | filter | ns | from – to | net ns | net B | ÷ ours, net |");
    lines.add("|---|---|--:|--:|--:|--:|--:|");
    for (Scenario scenario : comparisons.keySet()) {
      for (Peer peer : EnumSet.copyOf(scenario.peers())) {
        if (measurements.has(scenario.name(), peer)) {
          lines.add(row(scenario, peer));
        }
      }
    }
    lines.add("");
  }

  private String row(Scenario scenario, Peer peer) {
    String name = scenario.name();
    Spread nanos = measurements.nanos(name, peer);
    String first = peer == Peer.EMPTY ? name + (measurements.isNoisy(name) ? " (noisy)" : "") : "";
    String net = peer == Peer.EMPTY ? "" : whole(measurements.netNanos(name, peer).median());
    String bytes = peer == Peer.EMPTY ? "" : whole(measurements.netBytes(name, peer).median());
    return "| %s | %s | %s | %s – %s | %s | %s | %s |"
        .formatted(
            first,
            peer.label(),
            whole(nanos.median()),
            whole(nanos.lowest()),
            whole(nanos.highest()),
            net,
            bytes,
            comparison(scenario, peer));
  }

  private String comparison(Scenario scenario, Peer peer) {
    if (peer == Peer.EMPTY || peer == Peer.OURS) {
      return "";
    }
    Comparison comparison = comparisons.get(scenario);
    if (comparison == null || !comparison.comparable().contains(peer)) {
      return "not comparable";
    }
    String name = scenario.name();
    return ratio(measurements.netRatio(name, peer, name, Peer.OURS).lowest());
  }

  private void addDifferences(List<String> lines) {
    lines.add("What the answers of others say otherwise than ours:");
    lines.add("");
    comparisons.forEach(
        (scenario, comparison) ->
            comparison
                .differences()
                .forEach(
                    (peer, differences) -> {
                      if (!differences.isEmpty()) {
                        lines.add(
                            "- %s, %s: %s"
                                .formatted(
                                    scenario.name(),
                                    peer.label(),
                                    cut(String.join("; ", differences))));
                      }
                    }));
    lines.add("");
  }

  private static String cut(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + " ...";
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  private static String ratio(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1fx" : "%.0fx", value);
  }
}
