package io.github.corsstarter.autoconfigure.observe;

/** The two kinds of web application. */
enum Stack {
  SERVLET,
  REACTIVE
}
