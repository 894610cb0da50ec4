package io.github.corsstarter.autoconfigure.integration;

import java.util.Map;

/**
 * The rows that a filter never sees, because the server answers them itself. Whoever reads the
 * table has to know: what such a row says is true of the core alone.
 *
 * @param status what the server answers
 * @param why what it does not accept
 */
record ContainerAnswers(int status, String why) {

  private static final ContainerAnswers ENCODED_SLASH =
      new ContainerAnswers(400, "Tomcat decodes no %2F and no %5C unless it is told to");

  private static final ContainerAnswers NUL = new ContainerAnswers(400, "Tomcat decodes no %00");

  private static final ContainerAnswers BROKEN_ESCAPE =
      new ContainerAnswers(400, "the target is not a URI");

  private static final ContainerAnswers CONNECT =
      new ContainerAnswers(501, "Tomcat is no proxy; over HTTP/2 no such line is sent");

  private static final Map<String, ContainerAnswers> TOMCAT =
      Map.ofEntries(
          Map.entry("E01", ENCODED_SLASH),
          Map.entry("G04", ENCODED_SLASH),
          Map.entry("G05", ENCODED_SLASH),
          Map.entry("G06", ENCODED_SLASH),
          Map.entry("G07", ENCODED_SLASH),
          Map.entry("G08", new ContainerAnswers(400, "a backslash is no character of a URI")),
          Map.entry("G16", NUL),
          Map.entry("G17", NUL),
          Map.entry("G18", NUL),
          Map.entry("G20", new ContainerAnswers(400, "Tomcat resolves dots, not above the root")),
          Map.entry("G25", ENCODED_SLASH),
          Map.entry("G26", ENCODED_SLASH),
          Map.entry("G28", ENCODED_SLASH),
          Map.entry("G33", NUL),
          Map.entry("G42", ENCODED_SLASH),
          Map.entry("G53", BROKEN_ESCAPE),
          Map.entry("G54", BROKEN_ESCAPE),
          Map.entry("G55", BROKEN_ESCAPE),
          Map.entry("G56", BROKEN_ESCAPE),
          Map.entry("G62", NUL),
          Map.entry("M17", new ContainerAnswers(405, "Tomcat's connector allows no TRACE")),
          Map.entry("W20", CONNECT),
          Map.entry("W21", CONNECT),
          Map.entry("W22", CONNECT),
          Map.entry("W23", CONNECT));

  private static final Map<String, ContainerAnswers> NETTY =
      Map.ofEntries(
          Map.entry("G08", new ContainerAnswers(400, "a backslash is no character of a URI")),
          Map.entry("G49", BROKEN_ESCAPE),
          Map.entry("G50", BROKEN_ESCAPE),
          Map.entry("G51", BROKEN_ESCAPE),
          Map.entry("G52", BROKEN_ESCAPE),
          Map.entry("G53", BROKEN_ESCAPE),
          Map.entry("G54", BROKEN_ESCAPE),
          Map.entry("G55", BROKEN_ESCAPE),
          Map.entry("G56", BROKEN_ESCAPE),
          Map.entry("G57", BROKEN_ESCAPE),
          Map.entry("G58", BROKEN_ESCAPE),
          Map.entry("G59", BROKEN_ESCAPE),
          Map.entry("G60", BROKEN_ESCAPE),
          Map.entry("G61", BROKEN_ESCAPE));

  static Map<String, ContainerAnswers> of(Door door) {
    return door == Door.SERVLET ? TOMCAT : NETTY;
  }
}
