package dev.rubric.jackson2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.rubric.diagnostic.DiagnosticException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.function.Function;

/** Carries a value's own JSON over token by token, numbers with the digits they have. */
final class OwnJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private OwnJson() {}

  private static void copy(JsonParser from, JsonGenerator to) throws IOException {
    int depth = 0;
    do {
      JsonToken token = from.currentToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      }
      if (token == JsonToken.VALUE_NUMBER_FLOAT) {
        decimal(from, to);
      } else {
        to.copyCurrentEvent(from);
      }
    } while (depth > 0 && from.nextToken() != null);
  }

  /** Text keeps its digits as they stand; a buffer, from which trees are made, keeps a decimal. */
  private static void decimal(JsonParser from, JsonGenerator to) throws IOException {
    if (to instanceof TokenBuffer) {
      to.writeNumber(from.getDecimalValue());
    } else {
      to.writeNumber(from.getText());
    }
  }

  /** Writes what the value itself writes. */
  static final class Writer<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<T, String> writing;

    Writer(Class<T> type, Function<T, String> writing) {
      super(type);
      this.writing = writing;
    }

    @Override
    public void serialize(T value, JsonGenerator to, SerializerProvider provider)
        throws IOException {
      try (JsonParser own = FACTORY.createParser(writing.apply(value))) {
        own.nextToken();
        copy(own, to);
      }
    }
  }

  /** Reads what the value itself reads. */
  static final class Reader<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> reading;

    Reader(Class<T> type, Function<String, T> reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser from, DeserializationContext context) throws IOException {
      StringWriter own = new StringWriter();
      try (JsonGenerator to = FACTORY.createGenerator(own)) {
        copy(from, to);
      }
      try {
        return reading.apply(own.toString());
      } catch (IllegalArgumentException | DiagnosticException refusal) {
        return context.reportInputMismatch(this, "%s", refusal.getMessage());
      }
    }
  }
}
