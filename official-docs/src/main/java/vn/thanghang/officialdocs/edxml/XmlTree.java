package vn.thanghang.officialdocs.edxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.thanghang.officialdocs.DocumentException;

/** Elements by local name, whatever prefix, namespace or letter case a vendor gives them. */
record XmlTree(Element element) {

    /** Parses without document types, entities or anything fetched; {@code UNREADABLE} when it is no XML. */
    static XmlTree parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return new XmlTree(builder.parse(new ByteArrayInputStream(xml)).getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new DocumentException(DocumentException.Code.UNREADABLE, e);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // A warning leaves the tree whole.
        }

        @Override
        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }

    private static boolean isNamed(Node node, String name) {
        String local = node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
        return local.equalsIgnoreCase(name);
    }

    List<XmlTree> children(String name) {
        List<XmlTree> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && isNamed(child, name)) {
                found.add(new XmlTree(child));
            }
        }
        return found;
    }

    @Nullable XmlTree child(String name) {
        List<XmlTree> found = children(name);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The first element of the name at any depth. */
    @Nullable XmlTree anywhere(String name) {
        if (isNamed(element, name)) {
            return this;
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            XmlTree found = node instanceof Element child ? new XmlTree(child).anywhere(name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The text of a child, NFC and without outer space; {@code null} when absent or empty. */
    @Nullable String text(String name) {
        XmlTree child = child(name);
        return child == null ? null : child.ownText();
    }

    @Nullable String ownText() {
        String text = Normalizer.normalize(element.getTextContent(), Normalizer.Form.NFC)
                .strip();
        return text.isEmpty() ? null : text;
    }

    @Nullable String attribute(String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (isNamed(attribute, name)) {
                return attribute.getNodeValue();
            }
        }
        return null;
    }
}
