package dev.rubric.testing.coverage;

import dev.rubric.text.Language;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An HTML page under way; every text is escaped by the JDK's XML writer. */
final class HtmlPage {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  HtmlPage(Language language, String title, String style) {
    out.append("<!DOCTYPE html>\n");
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      writer.writeStartElement("html");
      writer.writeAttribute("lang", language.name().toLowerCase(Locale.ROOT));
      writer.writeStartElement("head");
      writer.writeEmptyElement("meta");
      writer.writeAttribute("charset", "UTF-8");
      writer.writeEmptyElement("meta");
      writer.writeAttribute("name", "viewport");
      writer.writeAttribute("content", "width=device-width");
      element("title", "", title);
      element("style", "", style.replace("\"", "'"));
      writer.writeEndElement();
      writer.writeStartElement("body");
      element("h1", "", title);
    } catch (XMLStreamException problem) {
      throw impossible(problem);
    }
  }

  void begin(String tag, String styleClass) {
    begin(tag, styleClass, "");
  }

  /** Begins an element; its hint shows when the pointer rests on it. */
  void begin(String tag, String styleClass, String hint) {
    try {
      writer.writeStartElement(tag);
      if (!styleClass.isEmpty()) {
        writer.writeAttribute("class", styleClass);
      }
      if (!hint.isEmpty()) {
        writer.writeAttribute("title", hint);
      }
    } catch (XMLStreamException problem) {
      throw impossible(problem);
    }
  }

  void text(String words) {
    try {
      writer.writeCharacters(words);
    } catch (XMLStreamException problem) {
      throw impossible(problem);
    }
  }

  void end() {
    try {
      writer.writeEndElement();
    } catch (XMLStreamException problem) {
      throw impossible(problem);
    }
  }

  void element(String tag, String styleClass, String words) {
    begin(tag, styleClass);
    text(words);
    end();
  }

  String finish() {
    try {
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException problem) {
      throw impossible(problem);
    }
    return out.append('\n').toString();
  }

  /** Memory can't fail to be written. */
  private static IllegalStateException impossible(XMLStreamException problem) {
    return new IllegalStateException(problem);
  }
}
