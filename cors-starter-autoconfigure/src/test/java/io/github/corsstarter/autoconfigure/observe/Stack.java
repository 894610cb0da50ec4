package io.github.corsstarter.autoconfigure.observe;

/** The two kinds of web application. */
public enum Stack {
  SERVLET,
  REACTIVE
}
