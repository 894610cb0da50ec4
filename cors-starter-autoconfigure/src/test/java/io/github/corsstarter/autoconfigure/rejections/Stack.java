package io.github.corsstarter.autoconfigure.rejections;

/** The two kinds of web application. */
public enum Stack {
  SERVLET,
  REACTIVE
}
