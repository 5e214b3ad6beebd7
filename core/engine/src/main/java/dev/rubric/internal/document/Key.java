package dev.rubric.internal.document;

/** A key of a document, which may be written in either language. */
public record Key(String en, String zh) {}
