package dev.rubric.jackson3;

import dev.rubric.diagnostic.DiagnosticException;
import java.io.StringWriter;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.TokenBuffer;

/** Carries a value's own JSON over token by token, numbers with the digits they have. */
final class OwnJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private OwnJson() {}

  private static void copy(JsonParser from, JsonGenerator to) {
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
  private static void decimal(JsonParser from, JsonGenerator to) {
    if (to instanceof TokenBuffer) {
      to.writeNumber(from.getDecimalValue());
    } else {
      to.writeNumber(from.getString());
    }
  }

  /** Writes what the value itself writes. */
  static final class Writer<T> extends StdSerializer<T> {
    private final Function<T, String> writing;

    Writer(Class<T> type, Function<T, String> writing) {
      super(type);
      this.writing = writing;
    }

    @Override
    public void serialize(T value, JsonGenerator to, SerializationContext context) {
      try (JsonParser own = FACTORY.createParser(ObjectReadContext.empty(), writing.apply(value))) {
        own.nextToken();
        copy(own, to);
      }
    }
  }

  /** Reads what the value itself reads. */
  static final class Reader<T> extends StdDeserializer<T> {
    private final Function<String, T> reading;

    Reader(Class<T> type, Function<String, T> reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser from, DeserializationContext context) {
      StringWriter own = new StringWriter();
      try (JsonGenerator to = FACTORY.createGenerator(ObjectWriteContext.empty(), own)) {
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
