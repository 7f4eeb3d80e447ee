package insertionhours.documents;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads a picture as the XML that it must be. */
final class Markup {
  private final Document document;

  private Markup(Document document) {
    this.document = document;
  }

  static Markup parse(String svg) {
    try {
      return new Markup(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg))));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + svg, e);
    }
  }

  Element root() {
    return document.getDocumentElement();
  }

  String text(String element) {
    return document.getElementsByTagName(element).item(0).getTextContent();
  }

  int count(String element, String cssClass) {
    int count = 0;
    NodeList all = document.getElementsByTagName(element);
    for (int i = 0; i < all.getLength(); i++) {
      count += cssClass.equals(((Element) all.item(i)).getAttribute("class")) ? 1 : 0;
    }
    return count;
  }

  /** The attribute of the first such element of that class. */
  String attribute(String element, String cssClass, String attribute) {
    NodeList all = document.getElementsByTagName(element);
    for (int i = 0; i < all.getLength(); i++) {
      Element candidate = (Element) all.item(i);
      if (cssClass.equals(candidate.getAttribute("class"))) {
        return candidate.getAttribute(attribute);
      }
    }
    throw new AssertionError("no " + element + "." + cssClass);
  }
}
