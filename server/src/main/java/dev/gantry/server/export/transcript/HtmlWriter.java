package dev.gantry.server.export.transcript;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements and text. Whatever is given as text or as an attribute's value is escaped by the
 * JDK's XML writer and can be nothing else in the page.
 */
final class HtmlWriter {

  private final XMLStreamWriter out;

  HtmlWriter(OutputStream bytes) throws IOException {
    // Given bytes to write, the JDK's writer would refuse half a surrogate pair; so it is replaced.
    Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    try {
      this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  HtmlWriter doctype() throws IOException {
    return write(() -> out.writeDTD("<!DOCTYPE html>\n"));
  }

  /** Begins an element with attributes, each a name and a value. */
  HtmlWriter open(String element, String... attributes) throws IOException {
    return write(
        () -> {
          out.writeStartElement(element);
          writeAttributes(attributes);
        });
  }

  /** Ends the element that was begun last. */
  HtmlWriter close() throws IOException {
    return write(out::writeEndElement);
  }

  HtmlWriter text(String text) throws IOException {
    return write(() -> out.writeCharacters(text));
  }

  /** An element with nothing but text in it. */
  HtmlWriter element(String element, String text, String... attributes) throws IOException {
    return open(element, attributes).text(text).close();
  }

  /** An element that has no end tag. */
  HtmlWriter single(String element, String... attributes) throws IOException {
    return write(
        () -> {
          out.writeEmptyElement(element);
          writeAttributes(attributes);
        });
  }

  void finish() throws IOException {
    write(
        () -> {
          out.writeEndDocument();
          out.flush();
        });
  }

  private void writeAttributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private HtmlWriter write(Step step) throws IOException {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws XMLStreamException;
  }
}
