package io.github.corsstarter.core.internal.http;

/** One field of a response: its name and its value, as they are sent. */
public record Header(String name, String value) {}
