package io.github.corsstarter.core.http;

/** One field of a response: its name and its value, as they are sent. */
public record HeaderField(String name, String value) {}
