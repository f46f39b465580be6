package id.satunaker.ingest.xlsx;

import id.satunaker.ingest.intake.sheet.Workbooks.Damage;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One part of a workbook, element by element. Names are local names, since the strict and the transitional form of the
 * standard differ in namespaces only. A part with a document type is refused: none has one but to name entities.
 */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();
    private static final int LONGEST_TEXT = 32_767;

    private final Stretch stretch;
    private final XMLStreamReader reader;

    Xml(InputStream part) throws IOException {
        this.stretch = new Stretch(part);
        try {
            this.reader = FACTORY.createXMLStreamReader(stretch);
        } catch (XMLStreamException e) {
            throw damage(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        return factory;
    }

    /** Goes on to the next start or end of an element; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new DamagedException(Damage.UNREADABLE);
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    stretch.start();
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damage(e);
        }
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** An attribute of the element that has just started, whatever its namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String missing) {
        String value = attribute(name);
        return value == null ? missing : value;
    }

    /** The text of the element that has just started, which has no elements inside, up to its end. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        try {
            while (reader.next() != XMLStreamConstants.END_ELEMENT) {
                if (reader.hasText() && reader.getEventType() != XMLStreamConstants.COMMENT) {
                    text.append(reader.getText());
                } else if (reader.isStartElement()) {
                    throw new DamagedException(Damage.UNREADABLE);
                }
                if (text.length() > LONGEST_TEXT) {
                    throw new DamagedException(Damage.TOO_LARGE);
                }
            }
        } catch (XMLStreamException e) {
            throw damage(e);
        }
        return text.toString();
    }

    /** The parser wraps what its stream throws, and quotes what it read: neither may leave. */
    private static IOException damage(XMLStreamException e) {
        Throwable cause = e.getNestedException();
        return cause instanceof DamagedException known ? known : new DamagedException(Damage.UNREADABLE);
    }
}
