package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Holds what is written to its form. */
final class Schemas {
  private Schemas() {}

  /** Whether a document is as the schema of that name says. */
  static void check(String name, String json) throws IOException {
    try (InputStream schema =
        Schemas.class.getResourceAsStream("/dev/rubric/schema/" + name + ".schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(new ObjectMapper().readTree(json)))
          .isEmpty();
    }
  }

  /** Whether a log is as the official schema of SARIF 2.1.0 says. */
  static void checkSarif(String sarif) throws IOException {
    try (InputStream schema =
        Schemas.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(VersionFlag.V7)
                  .getSchema(schema)
                  .validate(new ObjectMapper().readTree(sarif)))
          .isEmpty();
    }
  }

  /** How many elements a well-formed page has. */
  static int elements(String html) throws XMLStreamException {
    XMLStreamReader reader =
        XMLInputFactory.newDefaultFactory()
            .createXMLStreamReader(new StringReader(html.substring(html.indexOf('\n') + 1)));
    int elements = 0;
    while (reader.hasNext()) {
      elements += reader.next() == XMLStreamReader.START_ELEMENT ? 1 : 0;
    }
    return elements;
  }
}
